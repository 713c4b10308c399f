export default function Home() {
  return <h1>Octopus</h1>;
}

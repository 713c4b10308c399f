/**
 * What people choose most often, folded to lower case without accents: passwords, words they build them from, names,
 * teams, keyboard walks, in English, French and the other languages that lead the published counts of leaked passwords.
 * Figures, signs and letters written as figures (`p4ssw0rd`) are dealt with by the rules, so they are not listed.
 */
const list = `
password passwort passwd passphrase passcode passkey motdepasse motdepass contrasena contrasenia contrasinal senha
parola parole haslo heslo lozinka salasana losenord wachtwoord adgangskode jelszo sifre kodeord sandi katasandi
mypassword yourpassword thepassword newpassword oldpassword nopassword defaultpassword temppassword userpassword
adminpassword testpassword secretpassword changepassword resetpassword monmotdepasse nouveaumotdepasse
letmein letmeinnow openup opensesame sesame trustno trustnoone whatever nothing something anything everything
welcome welcomeback welcomehome bienvenue willkommen bienvenido benvenuto changeme changeit changethis changemenow
pleasechange temporary temporaire default defaut initial example exemple sample testing tester test testtest
admin administrator administrateur administrador root toor superuser sysadmin supervisor manager operator guest
visitor invite user username utilisateur usuario login logon signin signup connexion account compte access acces
master masters mastermind superman supergirl superstar superhero super batman robin spiderman ironman wolverine
hulk avengers marvel pokemon pikachu naruto sasuke goku dragonball digimon starwars startrek skywalker vader
darthvader yoda matrix terminator rambo rocky godzilla kingkong harrypotter hogwarts gandalf frodo legolas
minecraft fortnite roblox warcraft starcraft callofduty counterstrike playstation nintendo xbox gamer gaming
monkey monkeys dragon dragons tiger tigers lion lions panther eagle eagles falcon hawk wolf wolves bear bears
horse horses pony unicorn unicorns dolphin dolphins shark sharks turtle rabbit bunny hamster kitty kitten kittens
kitkat cats doggy doggie puppy puppies puppylove buster buddy bailey charlie cooper daisy duke ginger jasper
lucky maggie molly muffin oreo oscar pepper princess prince queen king kingdom angel angels angelina angelo
butterfly flower flowers rose roses lily daisies sunflower blossom summer winter spring autumn automne printemps
hiver sunshine sunny sunset sunrise moonlight moon star stars starlight galaxy universe rainbow thunder lightning
storm hurricane phoenix diamond diamonds crystal silver golden gold platinum purple orange yellow green blue black
white pink violet scarlet crimson indigo chocolate cookie cookies candy sugar honey peanut banana cherry apple
strawberry pineapple tomato potato cheese pizza pasta coffee vanilla caramel chocolat fraise cerise
iloveyou iloveu iluvu iluvyou loveyou loveme lovely lover lovers love loveforever loveislife truelove mylove
sweetlove onelove lovelove babylove iloveme iloveyouso iloveyoubaby iloveyouforever iloveyousomuch iloveit
iloveher ilovehim ilovemyself ilovemom ilovemymom ilovemyfamily ilovejesus ilovegod ihateyou fuckyou fuckoff
jetaime jtm jetaimeplus jetaimefort jtaime monamour amour amours amoureuse moncoeur monange monbebe mabelle cheri
cherie chouchou doudou loulou loulette minou nounours bisous bisou calin coucou bonjour bonsoir salut toto titi tata
tutu soleil etoile lune nuage papillon coccinelle tournesol marguerite violette licorne sirene dauphin
chaton chat chien cheval lapin poussin canard canaille crapaud grenouille tortue lion panthere gazelle
teamo teamomucho tequiero tequieromucho amorcito miamor mivida corazon estrella princesa mariposa bonita hermosa
tiamo amore amoremio ciaociao juventus forzaroma forzainter schatz schatzi liebling ichliebedich hallo hallohallo
sommer sonnenschein euteamo brasil flamengo corinthians palmeiras saopaulo kochanie misiek myszka polska matrix
lyubov natasha nastya zaika krasotka seniseviyorum askim askimsin fenerbahce galatasaray besiktas
baby babygirl babyboy babydoll babyblue cutie cutiepie sweetie sweetheart sweety honeybee darling gorgeous
beautiful handsome pretty prettygirl sexy sexygirl hottie bigdaddy daddy daddysgirl mommy mother father brother
sister sisters family famille familia friend friends friendship bestfriend bestfriends forever foreverlove
together always happy happiness happyday smile smiley laughing joyful freedom liberty liberte egalite fraternite
peace hope faith believe dream dreams dreamer heaven paradise paradis miracle destiny fortune
jesus jesuschrist jesusislord jesuslovesme christ christian god godisgood godislove godbless blessed blessing
bismillah allah allahuakbar alhamdulillah mohammed muhammad krishna hallelujah amen genesis trinity grace glory
football footballer soccer baseball basketball volleyball softball hockey tennis golf golfer cricket rugby boxing
karate wrestling skating skateboard snowboard surfing swimming running cycling fishing hunting racing motocross
arsenal chelsea liverpool manchester manutd manchesterunited everton tottenham celtic rangers barcelona barca
fcbarcelona realmadrid madrid atletico valencia sevilla bayern dortmund borussia schalke ajax feyenoord benfica
porto sporting marseille olympique olympiquedemarseille parissaintgermain psg lyon bordeaux toulouse nantes lille
lens monaco rennes strasbourg saintetienne allezlom zidane ronaldo ronaldinho messi neymar mbappe benzema beckham
rooney gerrard lampard drogba cristiano cristianoronaldo maradona jordan jordans kobe lebron shaquille lakers
yankees redsox cowboys steelers patriots packers broncos raiders dolphins giants dodgers mustang mustangs corvette
camaro ferrari porsche mercedes bmw audi toyota honda yamaha kawasaki suzuki ducati harley harleydavidson chevrolet
chevy renault peugeot citroen volkswagen lamborghini bugatti nissan mazda hyundai
michael michelle jennifer jessica jessie jasmine justin jordan joshua joseph johnny jonathan john james jason
jeremy jackson jacob daniel danielle david diana dominique donald edward elizabeth emily emma eric ethan felix
florian francis francois frederic gabriel george gerard gregory hannah harry heather helena henry isabelle ivan
jacques jean jeanne jerome joel julie julien juliette justine karine kevin laura laurent leonardo leonie linda
louis louise lucas lucie madison manon marc marcel marco maria marie marina marine mario martin martine mathieu
mathilde matthew maxime megan melanie melissa mercedes michel mickael mohamed monica monique morgan nathalie
nathan nicholas nicolas nicole noemie olivia olivier pascal patricia patrick paul pauline peter philippe pierre
quentin rachel raphael rebecca richard robert roberto romain ronald samantha samuel sandra sarah sebastien
sebastian sergio sophie stella stephane stephanie stephen steven sylvie tatiana theo thierry thomas tiffany tristan
valentin valentine valerie vanessa veronica veronique victor victoria vincent virginie vladimir william xavier
yannick yasmine abdullah ahmed ali amanda andrea andreas andrew angela anthony antoine arnaud arthur ashley aurelie
aurelien austin benjamin bernard brandon brenda brian brittany camille carlos carolina caroline catherine cedric
charles charlotte chloe christelle christian christine christophe christopher claire claude claudia clement corinne
cynthia damien alexander alexandra alexandre alexis alice alicia amelie anais annabelle anne
london londres paris newyork losangeles chicago boston dallas houston miami atlanta phoenix seattle denver texas
california florida hawaii arizona montana virginia carolina america american amerique africa australia canada
quebec montreal france francaise vivelafrance england english scotland ireland germany deutschland berlin hamburg
munich muenchen austria vienna switzerland suisse geneve geneva italia italy roma rome napoli milano espana spain
portugal lisboa lisbonne belgique bruxelles brussels nederland amsterdam holland europe europa european euro turkey
istanbul ankara russia moscow moskva ukraine kyiv romania bucuresti hellas athens serbia beograd poland
warszawa sweden norway danmark finland suomi mexico argentina colombia venezuela brazil peru chile india indian
mumbai delhi pakistan bangladesh indonesia jakarta manila philippines pilipinas thailand bangkok vietnam singapore
malaysia china beijing shanghai hongkong taiwan japan tokyo korea seoul morocco maroc algerie tunisie egypt cairo
nigeria lagos kenya nairobi senegal dakar
january february march april may june july august september october november december janvier fevrier mars avril mai
juin juillet aout septembre octobre novembre decembre monday tuesday wednesday thursday friday saturday sunday lundi
mardi mercredi jeudi vendredi samedi dimanche christmas noel halloween easter paques newyear birthday anniversaire
holiday vacances weekend
computer computers internet network server database windows microsoft google facebook instagram twitter youtube
linkedin snapchat whatsapp telegram amazon netflix spotify iphone ipad android samsung nokia motorola blackberry
apple macintosh macbook linux ubuntu debian redhat oracle cisco juniper huawei lenovo toshiba siemens philips
hewlett packard dell intel nvidia logitech hacker hackers hacking security secure securite secret secrets private
prive personal personnel confidential confidentiel office bureau business company entreprise corporate enterprise
finance accounting marketing sales support helpdesk service services system systeme systems monitor printer keyboard
mouse telephone phone mobile wireless wifi router modem email mail webmail hotmail gmail yahoo outlook livebox
freebox orange vodafone telecom student students teacher school college university universite education library
doctor nurse hospital police justice lawyer avocat judge juge prosecutor procureur court tribunal government
gouvernement ministry ministere minister ministre president parliament parlement council conseil conference
convention cyber cybercrime cybersecurity cybersecurite cybercriminalite treaty interpol europol eurojust
matrix metallica nirvana slipknot eminem rihanna beyonce shakira madonna britney michaeljackson beatles rolling
onedirection justinbieber greenday linkinpark blinkone acdc ironmaiden pinkfloyd ledzeppelin queen coldplay radiohead
music musique guitar piano drummer singer dancer dancing dance hiphop rocknroll rockstar metal punk reggae techno
money dollar dollars million millionaire billionaire rich richard cash casino poker jackpot winner winning victory
champion champions legend legends hero heroes warrior warriors ninja samurai pirate pirates viking knight assassin
hunter killer sniper soldier marine marines army navy airforce military militaire captain capitaine general colonel
sergeant commander ranger rangers cowboy sheriff bandit outlaw rebel renegade maverick
shadow shadows ghost demon devil satan lucifer vampire zombie witch wizard magic magical mystery mystic
fire fireball firefly firebird flame blaze inferno water ocean river island beach mountain forest desert valley
nature earth planet world galaxy cosmos space rocket shuttle apollo discovery explorer voyager pioneer
qazwsx qazwsxedc wsxedc edcrfv rfvtgb plokij okmijn poiuyt poiuytrewq lkjhgf lkjhgfdsa mnbvcxz
asdasd qweqwe qweasd qweasdzxc zxczxc asdzxc adgjmp
qwerasdf qwerasdfzxcv poiu lkjh dvorak
yellow midnight hello hellohello helloworld hellokitty hithere goodbye goodmorning goodnight goodluck thankyou
thanks merci please sorry nevermind whatsup howareyou blahblah blah bla lalala hahaha haha hehe lol lolo omg wtf
snoopy garfield mickey mickeymouse minnie donaldduck goofy tweety tigger winnie poohbear scooby scoobydoo simpsons
homer bart southpark spongebob patrick cinderella aladdin simba nemo shrek barbie hercules pocahontas
asterix obelix tintin milou babar
cheval jeux jouer joueur voiture maison jardin montagne plage voyage bateau avion train velo moto pompier policier
docteur maitresse ecole eleve vacance papa maman mamie papi parents enfant enfants frere soeur tonton tatie bebe
copain copine amitie ami amis bestof toujours jamais bonheur joie espoir reve liberte victoire champion gagnant
fromage camembert baguette croissant ratatouille champagne bordeaux bourgogne
octopus octopuses poulpe pieuvre poulpes tentacle kraken
correct battery staple horsebattery correcthorse correcthorsebatterystaple
starbucks cocacola pepsi redbull heineken budweiser marlboro mcdonalds burgerking nutella haribo danone
bigfoot sparky snowball snowman snowflake icecream lollipop bubbles bubblegum cupcake cupcakes brownie pancake
softball slayer slipper hardcore rasta marley bobmarley tupac biggie wutang gangsta gangster thuglife player playboy
stupid idiot loser asshole bitch bastard bollocks shit merde putain connard salope pute encule foutre
cool coolio awesome amazing perfect excellent wonderful fantastic incredible impossible possible ultimate extreme
maximum minimum infinity eternal eternity immortal invincible unstoppable
jesuisla jesuischarlie jesuisbelle cestmoi moimoi moi toi nous lavie laviebelle lavieestbelle carpediem
hakunamatata veni vidi vici alea jacta cogito ergo lorem ipsum dolor
onetwothree onetwothreefour onetwo three four five seven eight nine zero first second third number numero
secretword secretcode codeword passthis letmepass letitbe letsgo imagine yesterday iamthebest iamgod iamking
thebest thegreat theking theone theman theboss bigboss boss chief leader
`;

/** Every entry, folded. */
export const commonPasswords: ReadonlySet<string> = new Set(
  list
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .split(/\s+/)
    .filter((word) => word.length >= 3),
);

/** Length of the longest entry. */
export const longestCommonPassword = Math.max(...[...commonPasswords].map((word) => word.length));

// Writes src/guard/personal-data/person/name-list.ts from the name lists of @faker-js/faker (MIT) and our own additions: run by hand.
import { writeFileSync } from "node:fs";
import { allLocales } from "@faker-js/faker";

const target = new URL("../../src/guard/personal-data/person/name-list.ts", import.meta.url);

/** Where our readers' customers mostly live: their names may stand alone, the others' need company. */
const home = ["de", "de_AT", "de_CH", "en", "en_AU", "en_GB", "en_US", "en_CA", "en_IE"];
const latin = /^[\p{Script=Latin}'-]{2,24}$/u;

/** Frequent in German, British and American cities, and missing above or worth standing alone. */
const firstAdditions = `
Olaf Uwe Jörg Jürgen Günter Günther Horst Helmut Manfred Dieter Heinz Siegfried Wolfgang Klaus Bernd Rainer Reiner Holger Torsten Thorsten Carsten Karsten
Sabine Petra Monika Ursula Renate Brigitte Gisela Ingrid Heike Birgit Silke Anke Antje Kerstin Katrin Kathrin Katharina Susanne Andrea Gabriele Angelika
Claudia Martina Cornelia Ulrike Beate Bettina Barbara Elke Ute Ilse Hannelore Christa Jutta Doris Gudrun Sigrid Svenja Wiebke Frauke Imke Maike Meike
Matthias Mathias Markus Marcus Thomas Andreas Stefan Stephan Michael Christian Daniel Sebastian Tobias Florian Johannes Philipp Dominik Benedikt Lukas
Moritz Maximilian Leon Felix Jonas Niklas Tim Finn Henrik Hendrik Lennart Malte Ole Jannik Yannick Fabian Patrick Pascal Marvin Dennis Sven Jens Lars
Ralf Guido Volker Detlef Gerd Gerhard Werner Walter Karl Karlheinz Friedrich Wilhelm Heinrich Hermann Herbert Rudolf Ludwig Albrecht Konrad Leopold
Lena Laura Lisa Julia Sarah Anna Hannah Lea Mia Emma Sophie Marie Johanna Charlotte Luisa Amelie Franziska Theresa Magdalena Veronika Anneliese Liesel
Reto Urs Beat Ueli Hansruedi Andri Flurin Gian Nadja Regula Vreni Heidi Seraina Ladina Sepp Alois Franz Josef Resi Vroni Xaver Korbinian Kilian
Mehmet Mustafa Ahmet Ali Hasan Hüseyin Ibrahim İbrahim Osman Murat Emre Burak Cem Can Deniz Yusuf Ömer Kemal Serkan Volkan Tuncay Ayşe Ayse Fatma Emine
Hatice Zeynep Elif Merve Esra Büşra Derya Gül Gülsen Sevgi Aylin Leyla Yasemin Özlem Dilek Nuray Hakan Orhan Erkan Selim Tarkan Cemil Bülent
Mohammed Muhammad Mohamed Mohammad Ahmad Ahmed Omar Khaled Khalid Hassan Hussein Karim Youssef Tariq Tarek Rashid Samir Nabil Bilal Fatima Aisha Amina
Layla Zainab Maryam Yasmin Noor Nour Salma Hana Rania Samira Nadia Zahra Imran Faisal Abdul Abdullah Jamal Rami Ziad Walid
Katarzyna Agnieszka Małgorzata Malgorzata Joanna Ewa Magda Aleksandra Zofia Krystyna Grażyna Piotr Paweł Pawel Krzysztof Tomasz Andrzej Marcin Michał
Grzegorz Wojciech Jakub Mateusz Łukasz Lukasz Kamil Zbigniew Stanisław Jerzy Rafał Sławomir Bartosz Kacper Jadwiga Beata Dorota Halina
Giovanni Giuseppe Francesco Lorenzo Matteo Alessandro Chiara Francesca Giulia Giorgia Pierre Jean Jacques François Chloé Élodie Benoît Jérôme Céline
Aurélie Amélie Carlos Javier Miguel Alejandro José Jesús María Carmen Pilar Lucía Sofía João Joao Tiago Inês Ana Catarina Dimitri Dmitri Sergei Sergej
Vladimir Wladimir Igor Oleg Olga Tatjana Tatiana Svetlana Swetlana Natalia Natalja Irina Ekaterina Ljudmila Yuri Juri Oksana Olena Andriy Mykola Bohdan
Raj Priya Anjali Deepak Sanjay Vijay Arjun Rohan Neha Pooja Ravi Suresh Amit Sunita Anil Wei Mei Li Xin Hiroshi Yuki Kenji Haruto Aiko Minh Linh Thuy
James John Robert William Richard David Joseph Charles Thomas Christopher Matthew Anthony Donald Steven Andrew Paul Joshua Kenneth Kevin Brian George
Timothy Ronald Jason Edward Jeffrey Ryan Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Jack
Dennis Tyler Aaron Nathan Henry Douglas Peter Adam Zachary Walter Kyle Harold Carl Jeremy Gerald Keith Arthur Terry Lawrence Sean Ethan Austin Joe Noah
Jesse Albert Bryan Billy Bruce Willie Jordan Dylan Alan Ralph Gabriel Roy Juan Wayne Eugene Logan Randy Louis Russell Vincent Philip Bobby Johnny Bradley
Mary Patricia Jennifer Linda Elizabeth Susan Jessica Karen Lisa Nancy Betty Sandra Margaret Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa
Deborah Stephanie Rebecca Laura Helen Sharon Cynthia Kathleen Amy Angela Shirley Brenda Emma Pamela Nicole Samantha Katherine Christine Debra Rachel
Carolyn Janet Maria Catherine Heather Diane Olivia Julie Joyce Victoria Ruth Virginia Lauren Kelly Christina Joan Evelyn Judith Andrea Hannah Megan Cheryl
Jacqueline Martha Madison Teresa Gloria Sara Janice Kathryn Ann Abigail Sophia Frances Jean Alice Judy Isabella Julia Amber Denise Danielle Marilyn Beverly
Oliver Harry Alfie Archie Freddie Callum Liam Niall Rhys Gareth Nigel Graham Trevor Clive Derek Geoffrey Rupert Hamish Ewan Alistair Alasdair Fergus Angus
Siobhan Niamh Aoife Ciara Sinead Saoirse Eilidh Isla Poppy Imogen Phoebe Harriet Gemma Kirsty Fiona Moira Sheila Maureen Doreen Pippa Philippa Tamsin Cerys
Bob Tom Jim Mike Dave Steve Chris Nick Ben Sam Dan Matt Rob Tony Andy Greg Jeff Ken Ron Ted Fred Max Alex Kate Liz Sue Meg Beth Becky Jenny Katie Sally
Steffi Susi Uli Heiner Hannes Jupp Lenni Nils Kai Kay Tilman Till Veit Hajo Hansi Konstantin Constantin Valentin Vincent Rüdiger Hartmut Eckhard Ekkehard
Thilo Henning Eike Silvia Sylvia Bianca Nadine Melanie Tanja Sonja Anja Simone Nicole Yvonne Daniela Manuela Stefanie Stephanie Verena Vera Miriam Mirjam
`;
const surnameAdditions = `
Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee
Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker
Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers
Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz
Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Powell Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes
Gonzales Fisher Vasquez Simmons Romero Jordan Patterson Alexander Hamilton Graham Reynolds Griffin Wallace Moreno West Cole Hayes Bryant Herrera Gibson
Ellis Tran Medina Aguilar Stevens Murray Ford Castro Marshall Owens Harrison Fernandez McDonald Woods Washington Kennedy Wells Vargas Henry Chen Freeman
Webb Tucker Guzman Burns Crawford Olson Simpson Porter Hunter Gordon Mendez Silva Shaw Snyder Mason Dixon Munoz Hunt Hicks Holmes Palmer Wagner Black
Robertson Boyd Stone Salazar Fox Warren Mills Meyer Rice Schmidt Garza Daniels Ferguson Nichols Stephens Soto Weaver Ryan Gardner Payne Grant Dunn Kelley
Spencer Hawkins Arnold Pierce Chan Hansen Peters Santos Hart Bradley Knight Elliott Cunningham Duncan Armstrong Hudson Carroll Lane Riley Andrews Alvarado
Ray Delgado Berry Perkins Hoffman Johnston Matthews Pena Richards Contreras Willis Carpenter Lawrence Sandoval Davies Clarke Begum Khan Ali Ahmed Hussain
Atkinson Barker Bates Booth Burton Byrne Chapman Connolly Dawson Doyle Fitzgerald Fletcher Francis Gallagher Gill Goodwin Griffiths Harvey Holland Jarvis
Kaur Lambert Lloyd Macdonald MacLeod McCarthy McKenzie Mellor Newman Norris O'Brien O'Connor O'Neill O'Sullivan Osborne Parry Pearson Poole Pritchard
Rees Reid Saunders Sharp Shah Sharma Singh Slater Stokes Sutton Sykes Thomson Townsend Wade Watts Whitehead Wilkinson Winter Yates Barrett Bishop Blake
Bolton Bond Bradshaw Briggs Buckley Carr Cartwright Chambers Charlton Coates Cross Curtis Dean Dickinson Farmer Farrell Fowler Frost Fuller Gibbs Glover
Godfrey Gough Haines Hammond Hardy Higgins Hodgson Hopkins Howell Humphries Ingram Kirby Lamb Leach Little Lowe Lucas Lynch Mann May Miles Moss Naylor
Nolan Norton Page Parsons Potter Power Preston Quinn Randall Read Reeves Rhodes Rose Rowe Savage Schofield Short Skinner Steele Summers Swift Thornton
Todd Tyler Vaughan Vincent Waters Welch Wheeler Wilkins Woodward Wyatt Nakamura Tanaka Suzuki Yamamoto Wang Zhang Liu Zhao Huang Lin Wu Xu Sun Zhou
Yılmaz Yilmaz Kaya Demir Çelik Celik Şahin Sahin Yıldız Yildiz Yıldırım Yildirim Öztürk Oeztuerk Aydın Aydin Özdemir Arslan Doğan Dogan Kılıç Kilic Aslan
Çetin Cetin Kara Koç Koc Kurt Özkan Şimşek Simsek Polat Korkmaz Erdoğan Erdogan Güneş Gunes Bulut Aksoy Acar Tekin Avcı Ünal Karaca Toprak Özcan
Nowak Kowalski Kowalska Wiśniewski Wisniewski Wójcik Wojcik Kowalczyk Kamiński Kaminski Kamińska Lewandowski Lewandowska Zieliński Zielinski Szymański
Woźniak Wozniak Dąbrowski Dabrowski Kozłowski Kozlowski Jankowski Mazur Kwiatkowski Krawczyk Grabowski Pawłowski Michalski Zając Król Wieczorek Jabłoński
Wróbel Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Sikora Walczak Rutkowski Baran Ostrowski
Rossi Russo Esposito Bianchi Romano Colombo Ricci Marino Greco Conti Costa Giordano Mancini Rizzo Lombardi Moretti Dubois Durand Leroy Moreau Lefebvre
Lefèvre Girard Fournier Mercier Dupont Lambert Fontaine Rousseau Martinez García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez Ferreira
Pereira Oliveira Sousa Almeida Carvalho Petrov Ivanov Ivanova Petrova Sokolov Popov Volkov Kuznetsov Smirnov Shevchenko Bondarenko Kovalenko Kravchenko
Haddad Khoury Mansour Nasser Saleh Hamdan Khalil Aziz Rahman Hakimi Ahmadi Rezaei Hosseini Farahani Tehrani Novak Horvat Kovač Jovanović Petrović
Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson
Svensson Gustafsson Lindqvist Lindström Bergström Virtanen Korhonen de-Vries Bakker Visser Mulder Janssen Smit Dekker Peeters Maes Willems
Müller Mueller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Schaefer Koch Bauer Richter Klein Wolf Schröder Schroeder Neumann
Schwarz Zimmermann Braun Krüger Krueger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler Koehler Herrmann
König Koenig Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Moeller Weiß Weiss Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger
Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Jaeger Otto Sommer Groß
Gross Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer
Gruber Pichler Steiner Moser Hofer Leitner Berger Fuchs Eder Fischer Schmid Winkler Weber Schwarz Maier Schneider Reiter Mayr Schmidt Wimmer Egger Brunner
Lang Baumgartner Auer Binder Lechner Wolf Wallner Aigner Ebner Koller Lehner Haas Schuster Holzer Haider Zimmermann Meier Keller Meyer Huber Steiner Frei
Baumann Graf Gerber Brunner Moser Widmer Zimmermann Wyss Suter Bühler Kunz Hofmann Lüthi Bachmann Studer Marti Roth Kaufmann Schär Ammann Bieri Zbinden
`;

interface Lists {
  first: string[];
  last: string[];
}

/** A locale's values are lists, or lists by gender. */
function flat(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === "string");
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(flat) : [];
}

function listsOf(locales: readonly string[]): Lists {
  const people = Object.entries(allLocales)
    .filter(([name]) => locales.includes(name))
    .map(([, locale]) => locale.person);
  return {
    first: people.flatMap((person) => flat(person?.first_name)),
    last: people.flatMap((person) => flat(person?.last_name)),
  };
}

const lower = (names: readonly string[]) =>
  new Set(names.filter((name) => latin.test(name)).map((name) => name.normalize("NFC").toLowerCase()));
const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");

const near = listsOf(home);
const far = listsOf(Object.keys(allLocales).filter((name) => !home.includes(name)));
const commonFirst = lower([...near.first, ...words(firstAdditions)]);
const commonLast = lower([...near.last, ...words(surnameAdditions)]);
const rareFirst = lower(far.first).difference(commonFirst);
const rareLast = lower(far.last).difference(commonLast);
const english = lower(Object.values(allLocales.en.word ?? {}).flatMap(flat));
const cities = lower(Object.values(allLocales).flatMap((locale) => flat(locale.location?.city_name)));
const all = commonFirst.union(commonLast).union(rareFirst).union(rareLast);
const alsoWords = all.intersection(english.union(cities));

const line = (name: string, says: string, names: ReadonlySet<string>) =>
  `/** ${says} */\nexport const ${name} =\n  ${JSON.stringify([...names].sort().join(" "))};\n`;

writeFileSync(
  target,
  `// Names by which people are recognised, made by bench/guard/freeze-names.ts, never edited.
// Source: locale data of @faker-js/faker (MIT, see NOTICE) and additions of our own.

${line("commonFirstNames", "First names of German- and English-speaking countries.", commonFirst)}
${line("rareFirstNames", "First names of elsewhere.", rareFirst)}
${line("commonSurnames", "Surnames of German- and English-speaking countries.", commonLast)}
${line("rareSurnames", "Surnames of elsewhere.", rareLast)}
${line("namesThatAreWords", "Names that are also English words or towns.", alsoWords)}
${line("towns", "Towns that are no names of the lists above.", new Set([...cities].filter((city) => !all.has(city))))}`,
);

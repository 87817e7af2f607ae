//! An invented office: cases in six languages with words as frequent and as rare as in real texts, people whose names are
//! written in four scripts, coded fields. The same seed gives the same office.

use std::fmt::Write as _;

/// What one document is made of.
pub struct Made {
    pub key: u64,
    pub group: u64,
    pub kind: u8,
    pub text: String,
    pub names: Vec<String>,
    pub facets: Vec<(u8, u32)>,
    pub day: i32,
}

pub const STATUS: u8 = 1;
pub const ASSIGNEE: u8 = 2;
pub const STATE: u8 = 3;
pub const YEAR: u8 = 4;
pub const URGENCY: u8 = 5;
pub const ACT: u8 = 6;

/// Chance that repeats itself (SplitMix64).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// A rank that is drawn as words are: the second half as often as the first, the tenth a tenth as often.
    pub fn rank(&mut self, end: usize) -> usize {
        let chance = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        ((end as f64).powf(chance) - 1.0) as usize
    }
}

/// Syllables as three alphabets write them.
const SYLLABLES: &[(&str, &str, &str)] = &[
    ("ba", "ба", "با"),
    ("ke", "ке", "ك"),
    ("di", "ди", "دي"),
    ("lo", "ло", "لو"),
    ("mu", "му", "مو"),
    ("na", "на", "نا"),
    ("re", "ре", "ر"),
    ("si", "си", "سي"),
    ("to", "то", "تو"),
    ("fu", "фу", "فو"),
    ("ga", "га", "غا"),
    ("he", "хе", "ه"),
    ("ji", "джи", "جي"),
    ("sho", "шо", "شو"),
    ("zu", "зу", "زو"),
    ("la", "ла", "لا"),
    ("me", "ме", "م"),
    ("ni", "ни", "ني"),
    ("ro", "ро", "رو"),
    ("su", "су", "سو"),
    ("ta", "та", "تا"),
    ("vi", "ви", "في"),
    ("kha", "ха", "خا"),
    ("bo", "бо", "بو"),
    ("du", "ду", "دو"),
    ("sa", "са", "سا"),
    ("li", "ли", "لي"),
    ("ra", "ра", "را"),
    ("man", "ман", "مان"),
    ("ter", "тер", "تر"),
];

const COMMON: [&str; 6] = [
    "the of and to in a was he she they police detention visit threat lawyer court passport family night office security forces human rights",
    "de la el que en y los las fue policía detención amenaza abogada tribunal pasaporte familia noche oficina derechos humanos fuerzas",
    "de la le les et des en est police détention menace avocat tribunal passeport famille nuit bureau droits humains forces sécurité",
    "в и на что не с он она полиция задержание угроза адвокат суд паспорт семья ночь офис права человека безопасность",
    "في من على أن إلى كان الشرطة اعتقال تهديد محامي محكمة جواز عائلة ليل مكتب حقوق الإنسان الأمن",
    "警察 拘留 威胁 律师 法院 护照 家人 夜里 办公室 人权 安全",
];

const GIVEN: &[[&str; 3]] = &[
    ["Arseniy", "Арсений", "أرسيني"],
    ["Mohammed", "Мухаммед", "محمد"],
    ["Ahmad", "Ахмад", "أحمد"],
    ["Ana", "Анна", "آنا"],
    ["Yusuf", "Юсуф", "يوسف"],
    ["Olga", "Ольга", "أولغا"],
    ["Fatima", "Фатима", "فاطمة"],
    ["Sergei", "Сергей", "سيرغي"],
    ["Hussein", "Хусейн", "حسين"],
    ["Maria", "Мария", "ماريا"],
    ["Ivan", "Иван", "إيفان"],
    ["Leila", "Лейла", "ليلى"],
];

const CHINESE: &str =
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";

/// So many different words a language has.
const WORDS: usize = 60_000;

/// A word of a language by its rank.
pub fn word(language: usize, rank: usize) -> String {
    let common: Vec<&str> = COMMON[language].split(' ').collect();
    if let Some(word) = common.get(rank) {
        return (*word).to_owned();
    }
    let mut made = String::new();
    if language == 5 {
        for place in 0..2 {
            let sign = 0x4e00 + (rank * 7 + place * 1_009) % 3_000;
            made.extend(char::from_u32(sign as u32));
        }
        return made;
    }
    // Endings go with stems, so that a stem has several forms.
    let endings: &[&str] = match language {
        0 => &["", "s", "ed", "ing"],
        1 => &["o", "a", "os", "ción"],
        2 => &["e", "es", "é", "ement"],
        3 => &["", "а", "ого", "ами"],
        _ => &["", "ات", "ين", "ها"],
    };
    let (stem, ending) = (
        rank / endings.len() + language * 31_337,
        endings[rank % endings.len()],
    );
    let mut rest = stem;
    for _ in 0..2 + stem % 3 {
        let syllable = SYLLABLES[rest % SYLLABLES.len()];
        made.push_str(match language {
            3 => syllable.1,
            4 => syllable.2,
            _ => syllable.0,
        });
        rest = rest / SYLLABLES.len() + 7 * (rest % 5);
    }
    made + ending
}

/// A person's name; the same number in other letters is the same person.
pub fn person(number: u64, script: usize) -> String {
    let script = script % 4;
    if script == 3 {
        let signs: Vec<char> = CHINESE.chars().collect();
        let sign = |it: u64| signs[it as usize % signs.len()];
        return [
            sign(number),
            sign(number / 41 + 3),
            sign(number / 1_681 + 11),
        ]
        .iter()
        .collect();
    }
    let given = GIVEN[number as usize % GIVEN.len()][script];
    let mut family = String::new();
    let mut rest = number / GIVEN.len() as u64;
    for _ in 0..3 {
        let syllable = SYLLABLES[rest as usize % SYLLABLES.len()];
        family.push_str([syllable.0, syllable.1, syllable.2][script]);
        rest /= SYLLABLES.len() as u64;
    }
    format!("{given} {family}")
}

fn story(dice: &mut Dice, language: usize, words: u64, to: &mut String) {
    for at in 0..words {
        if at > 0 && language != 5 {
            to.push(' ');
        }
        match dice.below(200) {
            // Case numbers, slips, words of other places: what stands in one text alone.
            0 => {
                let _ = write!(to, " A{}", dice.below(10_000_000));
            }
            1..=8 => to.push_str(if language == 5 { "。" } else { "," }),
            _ => to.push_str(&word(language, dice.rank(WORDS))),
        }
    }
}

/// The ten documents of a case.
pub fn case(number: u64, seed: u64) -> Vec<Made> {
    let mut dice = Dice::new(seed ^ number.wrapping_mul(0xd6e8_feb8_6659_fd93));
    let language = [0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5][dice.below(12) as usize];
    let day = 16_000 + (number / 30) as i32;
    (0..10_u64)
        .map(|at| {
            let (kind, words) = [
                (0, 10),
                (1, 8),
                (1, 8),
                (2, 60),
                (2, 60),
                (3, 80),
                (3, 60),
                (3, 100),
                (4, 200),
                (5, 150),
            ][at as usize];
            let mut made = Made {
                key: number * 16 + at,
                group: number,
                kind,
                text: String::new(),
                names: Vec::new(),
                facets: Vec::new(),
                day: day + dice.below(60) as i32,
            };
            let words = words / 2 + dice.below(words);
            story(&mut dice, language, words, &mut made.text);
            if kind == 0 {
                made.facets = vec![
                    (STATUS, dice.below(6) as u32),
                    (ASSIGNEE, dice.below(30) as u32),
                    (STATE, dice.rank(193) as u32),
                    (YEAR, (2014 + number / 9_000) as u32),
                    (URGENCY, dice.rank(4) as u32),
                ];
            }
            if kind == 1 {
                let script = [0, 0, 0, 1, 2, 3][language];
                made.names.push(person(dice.below(60_000), script));
            }
            if kind == 2 {
                made.facets = (0..2).map(|_| (ACT, dice.rank(120) as u32)).collect();
            }
            made
        })
        .collect()
}

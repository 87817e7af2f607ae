//! Conditions of questionnaires, as far as they are comparisons, choices, and, or, not.
//!
//! Absent: the rest of XPath. What is not understood is kept as text and the question is shown always: a question too many is
//! better than one that is never asked.

use super::check::Scope;
use crate::PartialDate;
use serde::{Deserialize, Serialize};

/// When a question is relevant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// As the other system writes it.
    pub text: String,
    /// What it means; none where it was not understood: then always.
    pub means: Option<Expression>,
}

/// A condition that was understood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expression {
    /// All of them.
    And(Vec<Expression>),
    /// Any of them.
    Or(Vec<Expression>),
    /// Not so.
    Not(Box<Expression>),
    /// Two values compared.
    Compare(Operand, Comparison, Operand),
    /// A choice was made.
    Selected {
        /// The question.
        question: String,
        /// The choice.
        choice: String,
    },
    /// Always or never.
    Always(bool),
}

/// A value in a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Operand {
    /// The answer to a question; empty where there is none.
    Question(String),
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    More,
    MoreOrEqual,
}

/// Longer conditions are not read, nor deeper ones.
const BYTES_MAX: usize = 4_000;
const DEPTH_MAX: usize = 32;

impl Condition {
    /// A condition as XLSForm writes it.
    #[must_use]
    pub fn of_xpath(text: &str) -> Self {
        let means = Parser::of(text).and_then(|mut parser| {
            let expression = parser.or(0)?;
            parser.is_at_end().then_some(expression)
        });
        Self {
            text: text.to_owned(),
            means,
        }
    }

    /// Whether it holds; true where it was not understood.
    pub(crate) fn holds(&self, scope: &Scope) -> bool {
        self.means.as_ref().is_none_or(|means| means.holds(scope))
    }
}

impl Expression {
    fn holds(&self, scope: &Scope) -> bool {
        match self {
            Self::And(all) => all.iter().all(|it| it.holds(scope)),
            Self::Or(any) => any.iter().any(|it| it.holds(scope)),
            Self::Not(it) => !it.holds(scope),
            Self::Always(it) => *it,
            Self::Selected { question, choice } => {
                scope.choices(question).iter().any(|it| it == choice)
            }
            Self::Compare(left, how, right) => how.holds(&left.value(scope), &right.value(scope)),
        }
    }
}

impl Operand {
    fn value(&self, scope: &Scope) -> String {
        match self {
            Self::Question(name) => scope.choices(name).join(" "),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
        }
    }
}

impl Comparison {
    /// Numbers as numbers, days as days, all else as texts that are equal or not. An empty answer is neither more nor less.
    fn holds(self, left: &str, right: &str) -> bool {
        let number = |text: &str| text.trim().parse::<f64>().ok();
        let day = |text: &str| {
            text.trim()
                .parse::<PartialDate>()
                .ok()
                .filter(|it| it.is_whole())
        };
        let order = match (number(left), number(right)) {
            (Some(left), Some(right)) => left.partial_cmp(&right),
            _ => match (day(left), day(right)) {
                (Some(left), Some(right)) => Some(left.cmp(&right)),
                _ => None,
            },
        };
        let same = order.map_or(left == right, std::cmp::Ordering::is_eq);
        match self {
            Self::Equal => same,
            Self::NotEqual => !same,
            Self::Less => order.is_some_and(std::cmp::Ordering::is_lt),
            Self::LessOrEqual => order.is_some_and(std::cmp::Ordering::is_le),
            Self::More => order.is_some_and(std::cmp::Ordering::is_gt),
            Self::MoreOrEqual => order.is_some_and(std::cmp::Ordering::is_ge),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String),
    Text(String),
    Number(f64),
    Question(String),
    Sign(&'static str),
}

const SIGNS: &[&str] = &["!=", "<=", ">=", "=", "<", ">", "(", ")", ","];

fn tokens(mut text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    while let Some(first) = text.trim_start().chars().next() {
        text = text.trim_start();
        let (token, used) = if let Some(rest) = text.strip_prefix("${") {
            let end = rest.find('}')?;
            (Token::Question(rest[..end].trim().to_owned()), end + 3)
        } else if first == '\'' || first == '"' {
            let end = text[1..].find(first)?;
            (Token::Text(text[1..=end].to_owned()), end + 2)
        } else if let Some(sign) = SIGNS.iter().find(|sign| text.starts_with(**sign)) {
            (Token::Sign(sign), sign.len())
        } else if first.is_ascii_digit() || first == '-' {
            let body = &text[1..];
            let end = body.find(|it: char| !it.is_ascii_digit() && it != '.');
            let end = end.map_or(text.len(), |end| end + 1);
            (Token::Number(text[..end].parse().ok()?), end)
        } else if first.is_ascii_alphabetic() {
            let end = text.find(|it: char| !it.is_ascii_alphanumeric() && it != '-' && it != '_');
            let end = end.unwrap_or(text.len());
            (Token::Word(text[..end].to_owned()), end)
        } else {
            return None;
        };
        tokens.push(token);
        text = &text[used..];
    }
    Some(tokens)
}

/// Reads tokens by XPath's order: or, and, comparison.
struct Parser {
    tokens: Vec<Token>,
    at: usize,
}

impl Parser {
    fn of(text: &str) -> Option<Self> {
        let tokens = (text.len() <= BYTES_MAX).then(|| tokens(text)).flatten()?;
        Some(Self { tokens, at: 0 })
    }

    fn is_at_end(&self) -> bool {
        self.at == self.tokens.len()
    }

    fn next_is(&mut self, token: &Token) -> bool {
        let is = self.tokens.get(self.at) == Some(token);
        self.at += usize::from(is);
        is
    }

    fn sign(&mut self, sign: &'static str) -> Option<()> {
        self.next_is(&Token::Sign(sign)).then_some(())
    }

    fn word(&mut self, word: &str) -> bool {
        self.next_is(&Token::Word(word.to_owned()))
    }

    fn or(&mut self, depth: usize) -> Option<Expression> {
        let mut any = vec![self.and(depth)?];
        while self.word("or") {
            any.push(self.and(depth)?);
        }
        Some(if any.len() == 1 {
            any.remove(0)
        } else {
            Expression::Or(any)
        })
    }

    fn and(&mut self, depth: usize) -> Option<Expression> {
        let mut all = vec![self.one(depth)?];
        while self.word("and") {
            all.push(self.one(depth)?);
        }
        Some(if all.len() == 1 {
            all.remove(0)
        } else {
            Expression::And(all)
        })
    }

    fn one(&mut self, depth: usize) -> Option<Expression> {
        if depth > DEPTH_MAX {
            return None;
        }
        if self.sign("(").is_some() {
            let inner = self.or(depth + 1)?;
            self.sign(")")?;
            return Some(inner);
        }
        match self.tokens.get(self.at)? {
            Token::Word(word) => {
                let word = word.clone();
                self.at += 1;
                self.function(&word, depth)
            }
            _ => self.comparison(),
        }
    }

    fn function(&mut self, name: &str, depth: usize) -> Option<Expression> {
        self.sign("(")?;
        let expression = match name {
            "not" => Expression::Not(Box::new(self.or(depth + 1)?)),
            "true" => Expression::Always(true),
            "false" => Expression::Always(false),
            "selected" => {
                let Operand::Question(question) = self.operand()? else {
                    return None;
                };
                self.sign(",")?;
                let choice = match self.operand()? {
                    Operand::Text(choice) => choice,
                    Operand::Number(number) => number.to_string(),
                    Operand::Question(_) => return None,
                };
                Expression::Selected { question, choice }
            }
            _ => return None,
        };
        self.sign(")")?;
        Some(expression)
    }

    fn comparison(&mut self) -> Option<Expression> {
        let left = self.operand()?;
        let how = match self.tokens.get(self.at)? {
            Token::Sign("=") => Comparison::Equal,
            Token::Sign("!=") => Comparison::NotEqual,
            Token::Sign("<") => Comparison::Less,
            Token::Sign("<=") => Comparison::LessOrEqual,
            Token::Sign(">") => Comparison::More,
            Token::Sign(">=") => Comparison::MoreOrEqual,
            _ => return None,
        };
        self.at += 1;
        Some(Expression::Compare(left, how, self.operand()?))
    }

    fn operand(&mut self) -> Option<Operand> {
        let operand = match self.tokens.get(self.at)? {
            Token::Question(name) => Operand::Question(name.clone()),
            Token::Text(text) => Operand::Text(text.clone()),
            Token::Number(number) => Operand::Number(*number),
            Token::Word(_) | Token::Sign(_) => return None,
        };
        self.at += 1;
        Some(operand)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Answer, Answers};
    use super::*;
    use proptest::prelude::*;

    fn holds(condition: &str) -> Option<bool> {
        let answers = Answers(
            [
                ("age", Answer::One("15".to_owned())),
                (
                    "who",
                    Answer::Many(vec!["lawyer".to_owned(), "relative".to_owned()]),
                ),
                ("day", Answer::One("2024-03-05".to_owned())),
            ]
            .map(|(name, answer)| (name.to_owned(), answer))
            .into(),
        );
        let condition = Condition::of_xpath(condition);
        condition.means.as_ref()?;
        Some(condition.holds(&Scope::of(&answers)))
    }

    #[test]
    fn simple_conditions_are_understood() {
        for (condition, wanted) in [
            ("${age} < 18", Some(true)),
            ("${age}>=18 or selected(${who}, 'lawyer')", Some(true)),
            (
                "${age} >= 18 and selected(${who},'lawyer') or ${age} = 15",
                Some(true),
            ),
            (
                "${age} >= 18 and (selected(${who},'lawyer') or ${age} = 15)",
                Some(false),
            ),
            ("not(selected(${who}, \"friend\"))", Some(true)),
            ("${day} > '2024-02-01'", Some(true)),
            ("${missing} != ''", Some(false)),
            ("${missing} < 3", Some(false)),
            ("true()", Some(true)),
            ("${age} = -3.5", Some(false)),
            ("regex(${age}, '[0-9]')", None),
            (". < 3", None),
            ("${age} + 1 < 3", None),
            ("${age} <", None),
            ("${age", None),
            ("'open", None),
            ("", None),
        ] {
            assert_eq!(holds(condition), wanted, "{condition}");
        }
    }

    #[test]
    fn a_deep_condition_is_not_understood_and_does_no_harm() {
        assert_eq!(
            holds(&format!("{}true(){}", "(".repeat(1900), ")".repeat(1900))),
            None
        );
        assert_eq!(holds(&"not(".repeat(900)), None);
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_parser(text in "[-a-z$\\{\\}()'\"=<>!,.0-9 é]{0,80}") {
            let _ = holds(&text);
        }
    }
}

//! A case as it goes out: entities and links as in the HURIDOCS Events Standard, and what reprisals need beside it.
//!
//! Absent: keys, streams, officers, internal notes. Ids are those that the writer gives to the entities of this file; they
//! link within it and mean nothing elsewhere.

use super::cells::{join, split};
use crate::PartialDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A field of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name, in our words.
    pub name: &'static str,
    /// Its number in the standard; empty where the standard has none.
    pub number: &'static str,
    /// The standard's micro-thesaurus for it; empty where it is not coded.
    pub thesaurus: &'static str,
}

/// An entity as a row of a table.
pub(super) trait Entity: Sized {
    const FIELDS: &'static [Field];

    fn cells(&self) -> Vec<String>;

    /// The entity from cells in the order of the fields, or the place of the cell that does not fit.
    fn of_cells(cells: &[String]) -> Result<Self, usize>;

    /// The texts of each field, several where the field has several.
    fn values(&self) -> Vec<Vec<String>>;
}

/// A value as a cell.
trait Cell: Sized {
    fn cell(&self) -> String;
    fn of_cell(cell: &str) -> Option<Self>;
    fn values(&self) -> Vec<String> {
        Some(self.cell())
            .filter(|it| !it.is_empty())
            .into_iter()
            .collect()
    }
}

impl Cell for String {
    fn cell(&self) -> String {
        self.clone()
    }
    fn of_cell(cell: &str) -> Option<Self> {
        Some(cell.to_owned())
    }
}

impl Cell for Vec<String> {
    fn cell(&self) -> String {
        join(self)
    }
    fn of_cell(cell: &str) -> Option<Self> {
        split(cell)
    }
    fn values(&self) -> Vec<String> {
        self.clone()
    }
}

/// A value that may be unknown: then the cell is empty.
macro_rules! optional_cell {
    ($kind:ty) => {
        impl Cell for Option<$kind> {
            fn cell(&self) -> String {
                self.map_or_else(String::new, |it| it.to_string())
            }
            fn of_cell(cell: &str) -> Option<Self> {
                if cell.is_empty() {
                    return Some(None);
                }
                cell.parse().ok().map(Some)
            }
        }
    };
}

optional_cell!(PartialDate);
optional_cell!(u32);
optional_cell!(bool);

macro_rules! entity {
    ($(#[$doc:meta])* $entity:ident { $($(#[$field_doc:meta])+ $field:ident: $kind:ty = $number:literal $thesaurus:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(default, deny_unknown_fields)]
        pub struct $entity {
            $($(#[$field_doc])+ pub $field: $kind,)+
        }

        impl Entity for $entity {
            const FIELDS: &'static [Field] = &[
                $(Field { name: stringify!($field), number: $number, thesaurus: $thesaurus },)+
            ];

            fn cells(&self) -> Vec<String> {
                vec![$(self.$field.cell(),)+]
            }

            fn of_cells(cells: &[String]) -> Result<Self, usize> {
                let mut entity = Self::default();
                let mut cells = cells.iter().enumerate();
                $(if let Some((place, cell)) = cells.next() {
                    entity.$field = Cell::of_cell(cell).ok_or(place)?;
                })+
                Ok(entity)
            }

            fn values(&self) -> Vec<Vec<String>> {
                vec![$(Cell::values(&self.$field),)+]
            }
        }
    };
}

entity! {
    /// Something that happened: an incident.
    Event {
        /// Its id in this file.
        id: String = "0101" "";
        /// A title.
        title: String = "0102" "";
        /// How confidential it is.
        confidentiality: String = "0108" "";
        /// Countries and regions, coded.
        geographical_terms: Vec<String> = "0111" "15";
        /// Towns, districts, buildings, in words.
        local_areas: Vec<String> = "0112" "63";
        /// When it happened or began.
        initial_date: Option<PartialDate> = "0113" "";
        /// How sure the date is.
        initial_date_type: String = "113_1" "48";
        /// When it ended.
        final_date: Option<PartialDate> = "0114" "";
        /// How sure the date is.
        final_date_type: String = "114_1" "48";
        /// What happened.
        description: String = "0115" "";
        /// What it led to.
        impact: String = "0116" "";
        /// Remarks.
        remarks: String = "0150" "";
        /// Whether it is held to be a violation.
        violation_status: String = "0151" "41";
        /// Kinds of violation.
        violation_index: Vec<String> = "0152" "02";
        /// Rights affected.
        rights_affected: Vec<String> = "0153" "03";
        /// When it was received.
        date_received: Option<PartialDate> = "0160" "";
        /// The project that it belongs to.
        project: String = "0163" "";
        /// Comments.
        comments: String = "0165" "";
        /// Documents that support it, in words.
        supporting_documents: Vec<String> = "0166" "";
        /// Names of files that go with it.
        files: Vec<String> = "0167" "";
        /// Whether it is still watched.
        monitoring_status: String = "0172" "43";
        /// The cooperation that it answers, coded.
        cooperation: Vec<String> = "" "";
        /// What shows the link between cooperation and act, coded.
        link: Vec<String> = "" "";
        /// The finding, and at which standard of proof.
        finding: String = "" "";
    }
}

entity! {
    /// A person, a group or an organisation.
    Person {
        /// Its id in this file.
        id: String = "0901" "";
        /// A person, a family, a group, an organisation.
        counting_unit: String = "0902" "07";
        /// The name.
        name: String = "0903" "";
        /// Other names.
        other_names: Vec<String> = "0904" "";
        /// How confidential it is.
        confidentiality: String = "0908" "";
        /// Addresses.
        addresses: Vec<String> = "0910" "";
        /// Born when.
        birth_date: Option<PartialDate> = "0911" "";
        /// The sex.
        sex: String = "0915" "39";
        /// Occupations.
        occupations: Vec<String> = "0922" "10";
        /// Whether the person is dead.
        deceased: Option<bool> = "0927" "";
        /// When the person died.
        date_deceased: Option<PartialDate> = "0928" "";
        /// What group it is.
        group_description: String = "0930" "";
        /// How many are in it.
        number_in_group: Option<u32> = "0931" "";
        /// Citizenships.
        citizenship: Vec<String> = "0941" "15";
        /// Ethnic backgrounds.
        ethnic_background: Vec<String> = "0942" "13";
        /// General characteristics, such as being a defender.
        general_characteristics: Vec<String> = "0944" "23";
        /// Languages.
        languages: Vec<String> = "0945" "14";
        /// Remarks.
        remarks: String = "0950" "";
        /// How reliable as a source.
        reliability_as_source: String = "0953" "42";
        /// How reliable as one who intervenes.
        reliability_as_intervening_party: String = "0954" "42";
        /// Why the person is protected: the kinds of protected persons, coded.
        protected_as: Vec<String> = "" "";
        /// What the person allows to be done with this, in words.
        consent: Vec<String> = "" "";
    }
}

entity! {
    /// What was done to a victim in an event.
    Act {
        /// Its id in this file.
        id: String = "2101" "";
        /// The victim: a person's id.
        victim: String = "2102" "";
        /// The event's id.
        event: String = "2103" "";
        /// How confidential it is.
        confidentiality: String = "2108" "";
        /// What was done, coded.
        type_of_act: String = "2109" "04";
        /// When it was done or began.
        initial_date: Option<PartialDate> = "2111" "";
        /// How sure the date is.
        initial_date_type: String = "2111_1" "48";
        /// Where exactly.
        exact_location: String = "2112" "";
        /// The reason that was given.
        stated_reason: String = "2113" "";
        /// Methods of violence.
        method_of_violence: Vec<String> = "2114" "05";
        /// To what it is attributed.
        attribution: Vec<String> = "2115" "28";
        /// Consequences for the body.
        physical_consequences: String = "2116" "";
        /// Consequences for the mind.
        psychological_consequences: String = "2117" "";
        /// The victim's age then.
        age_at_time: Option<u32> = "2118" "";
        /// When it ended.
        final_date: Option<PartialDate> = "2121" "";
        /// Where it ended.
        location_at_end: String = "2122" "";
        /// What had become of the victim at the end.
        status_at_end: String = "2123" "25";
        /// Remarks.
        remarks: String = "2150" "";
        /// Characteristics of the victim that mattered.
        victim_characteristics: Vec<String> = "2152" "23";
        /// National laws.
        national_legislation: Vec<String> = "2154" "62";
        /// International instruments.
        international_instruments: Vec<String> = "2155" "06";
        /// What makes it graver or wider, coded.
        modifiers: Vec<String> = "" "";
        /// Its effects, coded.
        effects: Vec<String> = "" "";
    }
}

entity! {
    /// The part that an author had in an act.
    Involvement {
        /// Its id in this file.
        id: String = "2401" "";
        /// The author: a person's id.
        perpetrator: String = "2402" "";
        /// The event's id.
        event: String = "2403" "";
        /// The act's id.
        act: String = "2404" "";
        /// How confidential it is.
        confidentiality: String = "2408" "";
        /// The degree of involvement.
        degree_of_involvement: String = "2409" "18";
        /// What kind of author.
        type_of_perpetrator: Vec<String> = "2412" "24";
        /// What became of the author.
        latest_status: String = "2422" "26";
        /// Remarks.
        remarks: String = "2450" "";
    }
}

entity! {
    /// What a source says of an event.
    Information {
        /// Its id in this file.
        id: String = "2501" "";
        /// The source: a person's id.
        source: String = "2502" "";
        /// The event's id.
        event: String = "2503" "";
        /// The person that it is about.
        related_person: String = "2504" "";
        /// How confidential it is.
        confidentiality: String = "2508" "";
        /// How the source is connected to it.
        connection_of_source: String = "2509" "19";
        /// In which languages.
        languages: Vec<String> = "2510" "14";
        /// The date of the material.
        date_of_material: Option<PartialDate> = "2511" "";
        /// What kind of material.
        type_of_material: Vec<String> = "2512" "16";
        /// Remarks.
        remarks: String = "2550" "";
        /// How reliable it is.
        reliability: String = "2553" "42";
        /// SHA-256 of files that it consists of.
        file_hashes: Vec<String> = "" "";
    }
}

entity! {
    /// What somebody did about it.
    Intervention {
        /// Its id in this file.
        id: String = "2601" "";
        /// Who: a person's id.
        intervening_party: String = "2602" "";
        /// The event's id.
        event: String = "2603" "";
        /// For whom: a person's id.
        victim: String = "2604" "";
        /// How confidential it is.
        confidentiality: String = "2608" "";
        /// What was done.
        type_of_intervention: Vec<String> = "2609" "20";
        /// When.
        date: Option<PartialDate> = "2611" "";
        /// Who was asked.
        parties_requested: Vec<String> = "2612" "";
        /// What they answered.
        response: String = "2613" "27";
        /// What it changed.
        impact: String = "2614" "44";
        /// Remarks.
        remarks: String = "2650" "";
        /// Whether it goes on.
        status: String = "2651" "45";
        /// How urgent it is.
        priority: String = "2652" "46";
        /// The mechanism or the channel, coded.
        mechanism: String = "" "";
    }
}

entity! {
    /// How one event follows from another.
    Chain {
        /// Its id in this file.
        id: String = "2201" "";
        /// The event's id.
        event: String = "2202" "";
        /// The other event's id.
        related_event: String = "2203" "";
        /// How they hang together.
        type_of_chain: String = "2209" "22";
        /// Remarks.
        remarks: String = "2250" "";
    }
}

entity! {
    /// What two persons are to each other.
    Relation {
        /// Its id in this file.
        id: String = "2301" "";
        /// The person's id.
        person: String = "2302" "";
        /// The other person's id.
        related_person: String = "2303" "";
        /// What they are to each other.
        type_of_relationship: String = "2309" "21";
        /// Since when.
        initial_date: Option<PartialDate> = "2310" "";
        /// Until when.
        final_date: Option<PartialDate> = "2311" "";
        /// Remarks.
        remarks: String = "2350" "";
    }
}

/// A case as it goes out.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CaseOut {
    /// What happened.
    pub events: Vec<Event>,
    /// Persons, groups and organisations.
    pub persons: Vec<Person>,
    /// Acts against victims.
    pub acts: Vec<Act>,
    /// Parts of authors in acts.
    pub involvements: Vec<Involvement>,
    /// What sources say.
    pub informations: Vec<Information>,
    /// What was done about it.
    pub interventions: Vec<Intervention>,
    /// How events follow from each other.
    pub chains: Vec<Chain>,
    /// What persons are to each other.
    pub relations: Vec<Relation>,
}

/// Does something with each list of a case, by its name.
macro_rules! each_list {
    ($case:expr, $do:ident) => {
        $do!("events", $case.events, Event);
        $do!("persons", $case.persons, Person);
        $do!("acts", $case.acts, Act);
        $do!("involvements", $case.involvements, Involvement);
        $do!("informations", $case.informations, Information);
        $do!("interventions", $case.interventions, Intervention);
        $do!("chains", $case.chains, Chain);
        $do!("relations", $case.relations, Relation);
    };
}
pub(super) use each_list;

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_number_stands_once_and_every_thesaurus_belongs_to_a_number() {
        let mut numbers = BTreeSet::new();
        macro_rules! check {
            ($name:literal, $list:expr, $entity:ident) => {
                for field in <$entity>::FIELDS {
                    assert!(
                        field.number.is_empty() || numbers.insert(field.number),
                        "{field:?}"
                    );
                    assert!(
                        field.thesaurus.is_empty() || !field.number.is_empty(),
                        "{field:?}"
                    );
                }
                let _: &Vec<$entity> = &$list;
            };
        }
        let case = CaseOut::default();
        each_list!(case, check);
        assert!(numbers.len() > 100, "{}", numbers.len());
    }
}

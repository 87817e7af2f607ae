//! The kit's own templates, drawn in every language and read by the page check.

use askama::Template;
use pages::{Field, Form, Locale, Page, Problem, check};
use words::Language;

#[derive(Template)]
#[template(
    ext = "html",
    source = r##"{% extends "base.html" %}
{%- import "fields.html" as fields -%}
{%- block main -%}
<h1>{{ page.text("common-language") }}</h1>
{%- call fields::summary(page, form) %}{% endcall %}
<form method="post" action="/x" autocomplete="off">
{%- call fields::area(page, form, "story", "common-form-kept", 10, true) %}{% endcall %}
{%- call fields::text(page, form, "place", "") %}{% endcall %}
{%- call fields::secret(page, form, "receipt", "common-form-kept") %}{% endcall %}
{%- call fields::choices(page, form, "danger", "", choices) %}{% endcall %}
{%- call fields::select(page, form, "concerns", "", choices) %}{% endcall %}
<button type="submit">{{ page.text("common-yes") }}</button>
</form>
{% endblock -%}
"##
)]
struct Kit {
    page: Page,
    form: Form,
    choices: [(&'static str, &'static str); 2],
}

const FIELDS: [Field; 5] = [
    Field::kept("story", "common-language"),
    Field::kept("place", "common-language"),
    Field::secret("receipt", "common-language"),
    Field::kept("danger", "common-language"),
    Field::kept("concerns", "common-language"),
];

fn kit(language: Language, form: Form) -> String {
    let page = Page::titled(Locale::of(language), "common-language")
        .with_languages(|language| format!("/{language}/"));
    let choices = [("now", "common-yes"), ("not-now", "common-no")];
    let kit = Kit {
        page,
        form,
        choices,
    };
    kit.render().unwrap_or_default()
}

#[test]
fn every_kind_of_field_is_sound_in_every_language_with_and_without_problems() {
    for language in Language::ALL {
        let refused = FIELDS.iter().fold(Form::of(&FIELDS), |form, field| {
            form.keeping(field.name, "\n <b>\"'&</textarea>\u{202E}")
                .refusing(Problem::at(field.name, "common-no"))
        });
        for form in [Form::of(&FIELDS), refused] {
            let html = kit(language, form);
            let mut wrong = check::page(&html, Locale::of(language), &[]);
            // Five kinds of problem would be too many messages for a sample: one is borrowed, and
            // it has no second half.
            wrong.retain(|sentence| !sentence.contains("common-no-do"));
            assert!(wrong.is_empty(), "{language}: {}\n{html}", wrong.join("\n"));
        }
    }
}

#[test]
fn what_was_typed_comes_back_between_the_tags_as_it_was() {
    let typed = "\n first line empty\n</textarea><script>";
    let html = kit(Language::En, Form::of(&FIELDS).keeping("story", typed));
    let expected = ">\n\n first line empty\n&#60;/textarea&#62;&#60;script&#62;</textarea>";
    assert!(html.contains(expected), "{html}");
}

#[test]
fn exactly_the_first_field_with_a_problem_asks_for_the_focus() {
    let form = Form::of(&FIELDS)
        .refusing(Problem::at("receipt", "common-no"))
        .refusing(Problem::at("place", "common-no"));
    let html = kit(Language::En, form);
    assert_eq!(html.matches(" autofocus").count(), 1, "{html}");
    let place = html.find("id=\"place\"").unwrap_or_default();
    assert!(
        html[place..].find(" autofocus").is_some_and(|at| at < 400),
        "{html}"
    );
}

#[test]
fn a_field_for_a_secret_never_comes_back_filled() {
    let html = kit(
        Language::En,
        Form::of(&FIELDS).keeping("receipt", "1234 5678"),
    );
    assert!(!html.contains("1234"), "{html}");
}

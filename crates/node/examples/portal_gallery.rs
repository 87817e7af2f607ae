//! Serves every page of the portal with every sample on loopback, for people who look at them; and
//! the portal itself, with one office, in memory.
//!
//! `cargo run -p node --features gallery --example portal_gallery`, then open
//! <http://127.0.0.1:7070/gallery> or <http://127.0.0.1:7070/en/>.

#[path = "../tests/house/mod.rs"]
#[expect(dead_code, reason = "the tests use the rest of it")]
mod house;

use axum::Router;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use http::StatusCode;
use node::portal::gallery;
use words::Language;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let gallery = Router::new()
        .route("/gallery", get(contents))
        .route("/gallery/{language}/{page}", get(page));
    let portal = house::House::new().into_router();
    let router = gallery.fallback_service(portal);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:7070").await?;
    axum::serve(listener, router).await?;
    Ok(())
}

async fn contents() -> Result<Html<String>, StatusCode> {
    let mut list = String::from("<!doctype html>\n<title>Gallery</title>\n");
    for language in Language::ALL {
        list.push_str("<p>");
        list.push_str(language.own_name());
        for (number, (name, _)) in pages(language)?.iter().enumerate() {
            let link = format!(" · <a href=\"/gallery/{language}/{number}\">{name}</a>");
            list.push_str(&link);
        }
    }
    Ok(Html(list))
}

async fn page(Path((language, page)): Path<(Language, String)>) -> Result<Response, StatusCode> {
    let mut drawn = pages(language)?.into_iter().enumerate();
    let found = drawn.find(|(number, (name, _))| *name == page || number.to_string() == page);
    let (_, (_, html)) = found.ok_or(StatusCode::NOT_FOUND)?;
    Ok((pages::headers(pages::Serves::Page), Html(html)).into_response())
}

fn pages(language: Language) -> Result<Vec<(String, String)>, StatusCode> {
    gallery::pages(language).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

//! An officer's browser, as far as pages need one: a cookie, the token of its forms, and what came back.

use axum::body::Body;
use desk::Desk;
use desk::session::{Session, login};
use desk::visit::session_cookie;
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

/// What a page answered.
pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub disposition: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// The browser of one officer.
pub struct Browser {
    desk: Desk,
    cookie: String,
    pub csrf: String,
}

impl Browser {
    /// Logs an officer in.
    pub async fn of(desk: &Desk, name: &str, words: &str) -> (Self, Session) {
        let logged_in = login(desk, name, super::passphrase(words)).await;
        let logged_in = logged_in.ok().unwrap();
        let cookie = session_cookie(desk, &logged_in.id);
        let cookie = cookie.to_str().unwrap().split(';').next().unwrap();
        let browser = Self {
            desk: desk.clone(),
            cookie: cookie.to_owned(),
            csrf: logged_in.id.csrf(),
        };
        (browser, logged_in.session)
    }

    pub async fn ask(&self, request: http::request::Builder, body: impl Into<Body>) -> Answer {
        let request = request.header("cookie", &self.cookie);
        let request = request.body(body.into()).unwrap();
        let rooms = desk::rooms::router().with_state(self.desk.clone());
        let response = rooms.oneshot(request).await.unwrap();
        let header = |name: &str| {
            let value = response.headers().get(name);
            value.map_or_else(String::new, |it| it.to_str().unwrap().to_owned())
        };
        let (location, disposition) = (header("location"), header("content-disposition"));
        let status = response.status();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        Answer {
            status,
            location,
            disposition,
            body: body.to_vec(),
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        let path = path.split('#').next().unwrap();
        self.ask(Request::get(path), Body::empty()).await
    }

    /// A page that is there.
    pub async fn page(&self, path: &str) -> String {
        let answer = self.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        answer.text()
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = format!("csrf={}", self.csrf);
        for (name, value) in fields {
            let value: String = value.bytes().map(|it| format!("%{it:02X}")).collect();
            body.push_str(&format!("&{name}={value}"));
        }
        let kind = "application/x-www-form-urlencoded";
        let request = Request::post(path).header("content-type", kind);
        self.ask(request, body).await
    }

    /// Sends a form that leads somewhere; gives where.
    pub async fn sent(&self, path: &str, fields: &[(&str, &str)]) -> String {
        let answer = self.post(path, fields).await;
        let status = answer.status;
        assert_eq!(status, StatusCode::SEE_OTHER, "{path}: {}", answer.text());
        answer.location
    }
}

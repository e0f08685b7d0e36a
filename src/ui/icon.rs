//! The outline icons: drawn for this project on a grid of 24, one line of 1.75, round ends. Must not
//! speak: the words beside an icon do.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// A house: home.
    Home,
    /// A heart: favourite.
    Heart,
    /// A cross: no, close.
    Cross,
    /// Back one step.
    Undo,
    /// More about it.
    Info,
    /// A folded map.
    Map,
    /// A pile of cards.
    Cards,
    /// A camera.
    Camera,
    /// A key: a home of your own.
    Key,
    /// A closed lock.
    Lock,
    /// An open lock.
    Unlock,
    /// A check mark: done, in order.
    Check,
    /// Onward.
    ChevronRight,
    /// Opens below.
    ChevronDown,
    /// Up one place.
    ChevronUp,
    /// Good.
    ThumbUp,
    /// Not good.
    ThumbDown,
    /// Back to where you were.
    Back,
    /// On to the next.
    Forward,
    /// Euros.
    Euro,
    /// A bank.
    Bank,
    /// A tax form.
    Tax,
    /// Work and income.
    Briefcase,
    /// Debts: a bank card.
    Credit,
    /// Pension: under an umbrella.
    Pension,
    /// One person.
    Person,
    /// People together.
    People,
    /// Sign or change.
    Pen,
    /// A code to scan.
    QrCode,
    /// A bell: news.
    Bell,
    /// A clock: waiting, time.
    Clock,
    /// A date.
    Calendar,
    /// Take it with you.
    Download,
    /// Hand it over.
    Upload,
    /// Call.
    Telephone,
    /// A talk.
    Chat,
    /// Look for.
    Search,
    /// Filters: sliders.
    Filter,
    /// The menu.
    Menu,
    /// Language.
    Globe,
    /// Dark.
    Moon,
    /// Light.
    Sun,
    /// Take care.
    Warning,
    /// Stop: the rules say no.
    Hand,
    /// Verified, protected.
    ShieldCheck,
    /// Show, who can see.
    Eye,
    /// Hidden.
    EyeOff,
    /// Throw away.
    Trash,
    /// Again.
    Refresh,
    /// Leads elsewhere.
    External,
    /// An agreement.
    Handshake,
    /// The notary's seal.
    Seal,
    /// More.
    Plus,
    /// Less.
    Minus,
    /// A list.
    List,
    /// Hand to somebody.
    Share,
    /// A document.
    Document,
    /// Your vault.
    Vault,
    /// What was imagined.
    Flag,
}

impl Symbol {
    /// All of them, in order.
    pub const ALL: [Self; 59] = [
        Self::Home,
        Self::Heart,
        Self::Cross,
        Self::Undo,
        Self::Info,
        Self::Map,
        Self::Cards,
        Self::Camera,
        Self::Key,
        Self::Lock,
        Self::Unlock,
        Self::Check,
        Self::ChevronRight,
        Self::ChevronDown,
        Self::ChevronUp,
        Self::ThumbUp,
        Self::ThumbDown,
        Self::Back,
        Self::Forward,
        Self::Euro,
        Self::Bank,
        Self::Tax,
        Self::Briefcase,
        Self::Credit,
        Self::Pension,
        Self::Person,
        Self::People,
        Self::Pen,
        Self::QrCode,
        Self::Bell,
        Self::Clock,
        Self::Calendar,
        Self::Download,
        Self::Upload,
        Self::Telephone,
        Self::Chat,
        Self::Search,
        Self::Filter,
        Self::Menu,
        Self::Globe,
        Self::Moon,
        Self::Sun,
        Self::Warning,
        Self::Hand,
        Self::ShieldCheck,
        Self::Eye,
        Self::EyeOff,
        Self::Trash,
        Self::Refresh,
        Self::External,
        Self::Handshake,
        Self::Seal,
        Self::Plus,
        Self::Minus,
        Self::List,
        Self::Share,
        Self::Document,
        Self::Vault,
        Self::Flag,
    ];

    /// The line that draws it.
    #[rustfmt::skip]
    const fn line(self) -> &'static str {
        match self {
            Self::Home => "M4 11.5 12 4.5l8 7M6 10v9.5h12V10M10 19.5v-5.5h4v5.5",
            Self::Heart => "M12 19.5C7 15.6 4 12.8 4 9.4A4.2 4.2 0 0 1 8.2 5.2c1.6 0 3 .9 3.8 2.3.8-1.4 2.2-2.3 3.8-2.3A4.2 4.2 0 0 1 20 9.4c0 3.4-3 6.2-8 10.1Z",
            Self::Cross => "m6.5 6.5 11 11M17.5 6.5l-11 11",
            Self::Undo => "M8.5 5 4.5 9l4 4M5 9h9a5.5 5.5 0 0 1 0 11h-4",
            Self::Info => "M12 11v5.5M12 7.6v.1M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z",
            Self::Map => "m4 6.5 5.3-2.2 5.4 2.4L20 4.5v13l-5.3 2.2-5.4-2.4L4 19.5ZM9.3 4.3v13M14.7 6.7v13",
            Self::Cards => "M8.5 7.5h8a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2V9.5a2 2 0 0 1 2-2ZM8 4h8.5M4 16V9.5",
            Self::Camera => "M4 8.5h3.5L9 6h6l1.5 2.5H20V18.5H4ZM12 10a3.2 3.2 0 1 1 0 6.4A3.2 3.2 0 0 1 12 10Z",
            Self::Key => "M8 11.2a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4ZM11 12.4l8-8M15.5 8l3 3M18 5.5l2 2",
            Self::Lock => "M6 10.5h12v9H6ZM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2",
            Self::Unlock => "M6 10.5h12v9H6ZM8.5 10.5V7.5a3.5 3.5 0 0 1 6.7-1.4M12 14v2",
            Self::Check => "m5 12.8 4.6 4.7L19 7.5",
            Self::ChevronRight => "m9.5 5.5 6.5 6.5-6.5 6.5",
            Self::ChevronDown => "m5.5 9.5 6.5 6.5 6.5-6.5",
            Self::ChevronUp => "m5.5 15.5 6.5-6.5 6.5 6.5",
            Self::ThumbUp => "M4 10.5h3.5v9H4ZM7.5 11l3.8-6.5c1.3 0 2.2 1 2 2.3l-.5 3.2h5.4a2 2 0 0 1 1.9 2.4l-1.2 5.6a2 2 0 0 1-2 1.5H7.5",
            Self::ThumbDown => "M4 13.5h3.5v-9H4ZM7.5 13l3.8 6.5c1.3 0 2.2-1 2-2.3l-.5-3.2h5.4a2 2 0 0 0 1.9-2.4L18.9 6a2 2 0 0 0-2-1.5H7.5",
            Self::Back => "M19.5 12h-15M10.5 6l-6 6 6 6",
            Self::Forward => "M4.5 12h15M13.5 6l6 6-6 6",
            Self::Euro => "M17.5 6.8a6.5 6.5 0 1 0 0 10.4M4 10.5h9M4 13.7h8",
            Self::Bank => "m4 9.5 8-5 8 5ZM6 10v7M10 10v7M14 10v7M18 10v7M4 19.5h16",
            Self::Tax => "M6.5 3.8h11v16.4l-2.2-1.5-1.9 1.5-1.9-1.5-1.9 1.5-3.1-1.5ZM9.5 8h5M9.5 11.5h5M9.5 15h2.5",
            Self::Briefcase => "M4 8.5h16V19H4ZM9 8.5V5.5h6v3M4 13h16M12 12v2",
            Self::Credit => "M3.5 6h17v12.5h-17ZM3.5 10h17M7 14.8h3.5",
            Self::Pension => "M12 4.5V3.5M3.8 13a8.2 8.2 0 0 1 16.4 0ZM12 13v5a2.2 2.2 0 0 1-4.4 0",
            Self::Person => "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4.8 20c.7-3.6 3.6-5.5 7.2-5.5s6.5 1.9 7.2 5.5",
            Self::People => "M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM2.8 19c.6-3.2 3.1-4.8 6.2-4.8s5.6 1.6 6.2 4.8M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.5 14.6c2 .6 3.3 2.1 3.7 4.4",
            Self::Pen => "m4.5 19.5 1-4.5L16 4.5l3.5 3.5L9 18.5ZM13.5 7l3.5 3.5",
            Self::QrCode => "M4 4h6v6H4ZM14 4h6v6h-6ZM4 14h6v6H4ZM14 14h2.5v2.5M20 14v2.5M14 20h2.5M20 19.5v.5M17.5 17.5h2.5",
            Self::Bell => "M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5ZM10 20.5h4M12 5.5V4",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 7.5V12l3.2 2",
            Self::Calendar => "M4.5 6h15v14h-15ZM4.5 10.5h15M8.5 3.5v4M15.5 3.5v4M8.5 14h2M13.5 14h2M8.5 17h2",
            Self::Download => "M12 4v11M7 10.5l5 5 5-5M4.5 19.5h15",
            Self::Upload => "M12 15.5V4.5M7 9l5-5 5 5M4.5 19.5h15",
            Self::Telephone => "M5 4.5h4l1.5 4.5-2.3 1.7a11 11 0 0 0 5.1 5.1L15 13.5l4.5 1.5v4c0 .6-.5 1-1 1C10.9 20 4 13.1 4 5.5c0-.5.4-1 1-1Z",
            Self::Chat => "M4 5.5h16v11h-8.5L7 20v-3.5H4ZM8 9.5h8M8 12.7h5",
            Self::Search => "M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12ZM15 15l5 5",
            Self::Filter => "M4 7h8M17 7h3M14.5 4.7a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6ZM4 17h3M12 17h8M9.5 14.7a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6Z",
            Self::Menu => "M4.5 7h15M4.5 12h15M4.5 17h15",
            Self::Globe => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM3.5 12h17M12 3.5c5 5.2 5 11.8 0 17M12 3.5c-5 5.2-5 11.8 0 17",
            Self::Moon => "M19.5 14.2A8 8 0 1 1 9.8 4.5a6.5 6.5 0 0 0 9.7 9.7Z",
            Self::Sun => "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 2.8v2M12 19.2v2M2.8 12h2M19.2 12h2M5.5 5.5l1.4 1.4M17.1 17.1l1.4 1.4M18.5 5.5l-1.4 1.4M6.9 17.1l-1.4 1.4",
            Self::Warning => "M12 4.5 20.5 19h-17ZM12 10v4M12 16.6v.1",
            Self::Hand => "M8.2 3.5h7.6l4.7 4.7v7.6l-4.7 4.7H8.2l-4.7-4.7V8.2ZM8 12h8",
            Self::ShieldCheck => "M12 3.5 19 6v5.5c0 4.3-2.8 7.4-7 9-4.2-1.6-7-4.7-7-9V6ZM8.8 12l2.3 2.3 4.2-4.4",
            Self::Eye => "M2.8 12C5 8 8.2 6 12 6s7 2 9.2 6c-2.2 4-5.4 6-9.2 6s-7-2-9.2-6ZM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6Z",
            Self::EyeOff => "M4 4l16 16M9.5 6.4A10 10 0 0 1 12 6c3.8 0 7 2 9.2 6a14 14 0 0 1-2.7 3.4M6.2 7.8A13.5 13.5 0 0 0 2.8 12c2.2 4 5.4 6 9.2 6 1.6 0 3-.3 4.3-1M10 10.2a2.8 2.8 0 0 0 3.8 3.8",
            Self::Trash => "M4.5 6.5h15M9.5 6.5v-2.5h5v2.5M6.5 6.5l1 13.5h9l1-13.5M10.5 10.5v6M13.5 10.5v6",
            Self::Refresh => "M19.5 12a7.5 7.5 0 0 1-13.5 4.5M4.5 12A7.5 7.5 0 0 1 18 7.5M18.5 3.5v4.3h-4.3M5.5 20.5v-4.3h4.3",
            Self::External => "M13.5 4.5h6v6M19.5 4.5l-9 9M17.5 14v5.5h-13v-13H10",
            Self::Handshake => "M2.8 7.5h3l5.2-1.3 2.2 1.3h4.5l3.5 0M6 15.5l4.5 4c.8.6 1.7.6 2.4-.1l5.1-4.6M2.8 15.5H6M21.2 15h-3.2M11.5 8.5l-2.3 2.7c.9 1.2 2.4 1.2 3.5.2l1.3-1.2 4.4 4.4",
            Self::Seal => "M12 3.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12ZM8.5 14.5 7 21l5-2.3L17 21l-1.5-6.5M9.7 9.5l1.7 1.7 3-3.2",
            Self::Plus => "M12 5.5v13M5.5 12h13",
            Self::Minus => "M5.5 12h13",
            Self::List => "M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1",
            Self::Share => "M17 3.8a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM6.5 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM17 15.2a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM8.8 10.9l6-3.3M8.8 13.1l6 3.3",
            Self::Document => "M6.5 3.8h7l4.5 4.5v12h-11.5ZM13.5 3.8v4.5h4.5M9.5 12.5h5M9.5 16h5",
            Self::Vault => "M4 4.5h16v14H4ZM6.5 18.5v2M17.5 18.5v2M12 8.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM12 8.5V7M12 16v-1.5M15 11.5h1.5M7.5 11.5H9",
            Self::Flag => "M6 20.5v-16M6 5h11.5l-2.5 3.8 2.5 3.7H6",
        }
    }
}

/// An icon, as large as the text beside it; never read aloud.
#[component]
pub fn Icon(
    /// What it shows.
    symbol: Symbol,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=symbol.line()></path>
        </svg>
    }
}

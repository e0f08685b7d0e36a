//! Words of the choices in a filter, with how many homes each gives, and of what an address asked.

use super::{Language, Text, homes, search, text};
use crate::domain::home::{Home, neighbourhoods};
use crate::domain::{Region, Spot, Travel};
use crate::journey::search::filters::Neighbourhood;
use crate::journey::search::query::BadPart;
use crate::journey::search::{Filters, Opinion, PassReason, Preparation};

impl Language {
    /// A choice with how many homes it gives: `Hoekwoning (12)`.
    pub fn choice(self, name: &str, count: u32) -> String {
        format!("{name} ({count})")
    }

    /// The filters besides price, region, rooms and year, one by one; `homes` as for [`Self::travel`].
    pub fn more_filters(self, filters: &Filters, homes: &[Home]) -> Vec<String> {
        let mut parts = Vec::new();
        parts.extend(filters.label_from.map(|label| {
            let label = label.label();
            self.pick(
                format!("label {label} of beter"),
                format!("label {label} or better"),
            )
        }));
        let kinds = filters.kinds.iter().map(|kind| homes::kind(*kind));
        let outdoors = filters
            .outdoors
            .iter()
            .map(|outdoor| homes::outdoor(*outdoor));
        parts.extend(
            kinds
                .chain(outdoors)
                .map(|name| name.get(self).to_lowercase()),
        );
        parts.extend(filters.month_to.map(|most| {
            let most = self.euros(most);
            self.pick(
                format!("tot {most} per maand"),
                format!("up to {most} a month"),
            )
        }));
        let fits = text("past binnen mijn budget", "fits my budget");
        let eligible = text("ik kom in aanmerking", "I qualify");
        parts.extend(filters.travel.map(|travel| self.travel(travel, homes)));
        parts.extend(self.places(filters));
        let own = [(filters.fits_budget, fits), (filters.eligible, eligible)];
        let set = own.into_iter().filter(|(set, _)| *set);
        parts.extend(set.map(|(_, name)| name.get(self).to_owned()));
        parts
    }

    /// In which neighbourhoods, and whether inside an area that was drawn.
    pub fn places(self, filters: &Filters) -> Vec<String> {
        let named = filters.neighbourhoods.iter();
        let mut places: Vec<_> = named
            .map(|Neighbourhood(town, name)| format!("{name} ({})", town.name()))
            .collect();
        let drawn = self.pick("uw gebied op de kaart", "your area on the map");
        places.extend((!filters.area.is_empty()).then(|| drawn.to_owned()));
        places
    }

    /// What must be within reach: `20 minuten fietsen vanaf het centrum van Tilburg`. Where `homes` are
    /// known, a neighbourhood of theirs is called by its name: `vanaf Korvel in Tilburg`.
    pub fn travel(self, travel: Travel, homes: &[Home]) -> String {
        let named = neighbourhoods::at(homes, travel.from);
        let named = named.map(|(town, name)| format!("{name} in {}", town.name()));
        let from = named.unwrap_or_else(|| self.spot(travel.from));
        let minutes = travel.minutes;
        let way = homes::way(travel.way).get(self).to_lowercase();
        self.pick(
            format!("{minutes} minuten {way} vanaf {from}"),
            format!("{minutes} minutes {way} from {from}"),
        )
    }

    /// A place to travel from: the middle of a town, or a place in the town whose middle is nearest.
    fn spot(self, spot: Spot) -> String {
        let far = |town: &Region| spot.metres_to(town.centre());
        let nearest = Region::ALL.into_iter().min_by_key(far);
        let (Some(town), nearest) = (nearest.map(Region::name), nearest.as_ref().map(far)) else {
            return String::new();
        };
        if nearest.is_some_and(|metres| metres < 10) {
            return self.pick(
                format!("het centrum van {town}"),
                format!("the centre of {town}"),
            );
        }
        self.pick(
            format!("een plek in de buurt van {town}"),
            format!("a place near {town}"),
        )
    }

    /// What an address asked that cannot be.
    pub fn bad_part(self, bad: &BadPart) -> String {
        let name = search::filter_in_address(bad.name).get(self);
        let value = &bad.value;
        self.pick(
            format!("De link vroeg voor {name} om “{value}”. Dat begrijpen wij niet. Wij hebben het overgeslagen."),
            format!("For {name} the link asked “{value}”. We do not understand that. We left it out."),
        )
    }

    /// How much room is left for what is typed, once little is left; or how much there is too much.
    pub fn room_left(self, typed: &str, most: usize) -> Option<String> {
        /// So many letters before the end it is said.
        const LITTLE: usize = 200;
        let length = typed.chars().count();
        if length > most {
            let over = length - most;
            return Some(self.pick(
                format!("{over} tekens te veel."),
                format!("{over} characters too many."),
            ));
        }
        let left = most - length;
        (left <= LITTLE).then(|| {
            self.pick(
                format!("Nog {left} tekens."),
                format!("{left} characters left."),
            )
        })
    }

    /// How many homes the other buyer likes: those this one has not seen, and those that the filters do
    /// not show.
    pub fn liked_by_other(self, [unseen, outside]: [usize; 2]) -> Option<String> {
        let unseen = (unseen > 0).then(|| {
            let homes = self.homes(unseen);
            self.pick(
                format!("{homes} die de ander leuk vindt, hebt u nog niet gezien."),
                format!("The other likes {homes} that you have not seen yet."),
            )
        });
        let outside = (outside > 0).then(|| {
            let homes = self.homes(outside);
            self.pick(
                format!("Buiten uw filters: nog {homes} die de ander leuk vindt."),
                format!("Outside your filters: {homes} more that the other likes."),
            )
        });
        let said: Vec<_> = [unseen, outside].into_iter().flatten().collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// What two buyers agreed on: `Heideweg 19 is nu een favoriet van u samen.`
    pub fn agreed(self, line: &str, opinion: Opinion) -> String {
        match opinion {
            Opinion::Favourite => self.pick(
                format!("{line} is nu een favoriet van u samen."),
                format!("{line} is now a favourite of you both."),
            ),
            Opinion::Pass => self.pick(
                format!("{line} is nu voor u samen een nee."),
                format!("{line} is now a no of you both."),
            ),
        }
    }

    /// What lies on top of the pile, read aloud after every swipe.
    pub fn on_top(self, home: &Home, left: usize) -> String {
        let (line, price) = (home.address.line(), self.euros(home.price));
        self.pick(
            format!("Nu bovenop: {line}, {price}. Nog {left}."),
            format!("Now on top: {line}, {price}. {left} to go."),
        )
    }

    /// Whether one qualifies, short enough for a tag; `None` when the seller demands nothing.
    pub fn qualifies(self, preparation: Preparation) -> Option<String> {
        let said = match preparation {
            Preparation::NotDemanded => return None,
            Preparation::Eligible { .. } => text("u komt in aanmerking", "you qualify"),
            Preparation::NoFinancialId => text("vraagt Financieel-ID", "demands Financieel-ID"),
            Preparation::NoAmount => text(
                "uw Financieel-ID noemt geen bedrag",
                "your Financieel-ID names no amount",
            ),
            Preparation::NoBudget => text("bereken eerst uw budget", "estimate your budget first"),
            Preparation::TooLittle { short, alone, .. } => {
                let short = self.euros(short);
                if alone {
                    return Some(self.pick(
                        format!("Financieel-ID zonder partner: {short} tekort"),
                        format!("Financieel-ID without partner: {short} short"),
                    ));
                }
                return Some(self.pick(
                    format!("niet in aanmerking: {short} tekort"),
                    format!("you do not qualify: {short} short"),
                ));
            }
        };
        Some(said.get(self).to_owned())
    }

    /// How often who said no gave which reason: `Waarom Iris nee zei: 2 × te duur, 1 × te klein.` Without
    /// a name it is said to who buys alone.
    pub fn why_no(self, name: Option<&str>, reasons: &[(PassReason, usize)]) -> String {
        let one = |(reason, count): &(PassReason, usize)| {
            format!(
                "{count} × {}",
                search::pass_reason(*reason).get(self).to_lowercase()
            )
        };
        let reasons = reasons.iter().map(one).collect::<Vec<_>>().join(", ");
        let name = name.unwrap_or_else(|| self.pick("u", "you"));
        self.pick(
            format!("Waarom {name} nee zei: {reasons}."),
            format!("Why {name} said no: {reasons}."),
        )
    }
}

/// The label of the slider for the monthly cost.
pub const MONTH: Text = text("Netto per maand, hoogstens", "Net a month, at most");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cents;
    use crate::domain::home::HomeKind;
    use crate::journey::search::query;

    #[test]
    fn every_filter_that_is_set_stands_in_the_line() {
        let filters = Filters {
            kinds: vec![HomeKind::TownHouse],
            month_to: Some(Cents::from_euros(900)),
            eligible: true,
            ..Filters::default()
        };
        let line = Language::Dutch.filters(&filters, &[]);
        assert_eq!(
            line,
            "alle regio’s · herenhuis · tot €\u{a0}900 per maand · ik kom in aanmerking"
        );
    }

    #[test]
    fn what_must_be_within_reach_is_said_with_the_place_it_is_counted_from() {
        let travel = |place| Travel {
            from: Spot::near(place),
            way: crate::domain::Way::Cycle,
            minutes: 20,
        };
        let filters = Filters {
            travel: Some(travel(Region::Tilburg.centre())),
            ..Filters::default()
        };
        assert_eq!(
            Language::Dutch.filters(&filters, &[]),
            "alle regio’s · 20 minuten fietsen vanaf het centrum van Tilburg"
        );
        let aside = crate::domain::Position::new(51.99, 5.90);
        assert_eq!(
            Language::English.travel(travel(aside), &[]),
            "20 minutes cycling from a place near Arnhem"
        );
        let json = include_str!("../../public/data/homes.json");
        let homes = crate::domain::home::Catalogue::from_json(json)
            .unwrap()
            .homes;
        let korvel = homes.iter().filter(|home| home.neighbourhood == "Korvel");
        let middle = crate::domain::Position::middle(korvel.map(|home| home.position));
        let asked = query::read(&format!(
            "reis=fiets,20,{}",
            Spot::near(middle.unwrap()).written()
        ));
        assert_eq!(
            Language::Dutch.filters(&asked.filters.unwrap(), &homes),
            "alle regio’s · 20 minuten fietsen vanaf Korvel in Tilburg"
        );
    }

    #[test]
    fn neighbourhoods_are_said_with_their_town_and_an_area_as_ones_own() {
        let filters =
            query::read("buurt=tilburg:Korvel,arnhem:Centrum&gebied=5156000_507500_9_0_0_9");
        let filters = filters.filters.unwrap_or_default();
        assert_eq!(
            Language::Dutch.filters(&filters, &[]),
            "alle regio’s · Korvel (Tilburg) · Centrum (Arnhem) · uw gebied op de kaart"
        );
    }

    #[test]
    fn what_an_address_asks_wrongly_is_named() {
        let bad = query::read("kamers=99").refused;
        let said = Language::Dutch.bad_part(&bad[0]);
        assert!(
            said.contains("het aantal kamers") && said.contains("“99”"),
            "{said}"
        );
    }

    #[test]
    fn what_the_other_likes_is_counted_also_outside_the_filters() {
        let said = |counts| Language::Dutch.liked_by_other(counts);
        assert_eq!(said([0, 0]), None);
        assert_eq!(
            said([2, 1]).unwrap(),
            "2 woningen die de ander leuk vindt, hebt u nog niet gezien. Buiten uw filters: nog 1 woning die de ander leuk vindt."
        );
        let english = Language::English.liked_by_other([0, 2]).unwrap();
        assert_eq!(
            english,
            "Outside your filters: 2 homes more that the other likes."
        );
    }

    #[test]
    fn the_room_that_is_left_is_counted_in_letters_and_only_told_near_the_end() {
        let said = |letters: usize| Language::Dutch.room_left(&"é".repeat(letters), 2_000);
        assert_eq!(said(1_799), None);
        assert_eq!(said(1_800).as_deref(), Some("Nog 200 tekens."));
        assert_eq!(said(2_000).as_deref(), Some("Nog 0 tekens."));
        assert_eq!(said(2_003).as_deref(), Some("3 tekens te veel."));
    }

    #[test]
    fn reasons_are_counted_in_words() {
        let given = [(PassReason::TooDear, 2), (PassReason::Place, 1)];
        assert_eq!(
            Language::Dutch.why_no(None, &given),
            "Waarom u nee zei: 2 × te duur, 1 × de plek."
        );
        assert_eq!(
            Language::English.why_no(Some("Iris"), &given),
            "Why Iris said no: 2 × too dear, 1 × the place."
        );
    }
}

//! Words of the choices in a filter, with how many homes each gives, and of what an address asked.

use super::{Language, Text, homes, search, text};
use crate::domain::home::Home;
use crate::domain::{Region, Spot, Travel};
use crate::journey::search::filters::Neighbourhood;
use crate::journey::search::query::BadPart;
use crate::journey::search::{Filters, PassReason, Preparation};

impl Language {
    /// A choice with how many homes it gives: `Hoekwoning (12)`.
    pub fn choice(self, name: &str, count: u32) -> String {
        format!("{name} ({count})")
    }

    /// The filters besides price, region, rooms and year, one by one.
    pub fn more_filters(self, filters: &Filters) -> Vec<String> {
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
        parts.extend(filters.travel.map(|travel| self.travel(travel)));
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

    /// What must be within reach: `20 minuten fietsen vanaf het centrum van Tilburg`.
    pub fn travel(self, travel: Travel) -> String {
        let (minutes, from) = (travel.minutes, self.spot(travel.from));
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
            format!("De link vroeg voor {name} om “{value}”. Dat kan niet. Wij hebben dit filter overgeslagen."),
            format!("For {name} the link asked “{value}”. That cannot be. We left this filter out."),
        )
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
            Preparation::TooLittle { short, .. } => {
                let short = self.euros(short);
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
        let line = Language::Dutch.filters(&filters);
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
            Language::Dutch.filters(&filters),
            "alle regio’s · 20 minuten fietsen vanaf het centrum van Tilburg"
        );
        let aside = crate::domain::Position::new(51.99, 5.90);
        assert_eq!(
            Language::English.travel(travel(aside)),
            "20 minutes cycling from a place near Arnhem"
        );
    }

    #[test]
    fn neighbourhoods_are_said_with_their_town_and_an_area_as_ones_own() {
        let filters =
            query::read("buurt=tilburg:Korvel,arnhem:Centrum&gebied=5156000_507500_9_0_0_9");
        let filters = filters.filters.unwrap_or_default();
        assert_eq!(
            Language::Dutch.filters(&filters),
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

//! All homes as columns, so that every change of a filter is counted at once: how many pass, how many
//! each choice would give, and which filter to loosen when nothing passes. Knows no screen.

use super::filters::{
    Circumstances, Filters, HIGHEST_MONTH, KINDS, LOWEST_MONTH, LOWEST_PRICE, OUTDOORS, YEARS,
};
use crate::domain::home::Home;
use crate::domain::selection::{Column, Selection, Wish};
use crate::domain::travel::MINUTES;
use crate::domain::{Cents, EnergyLabel, Outline, Region, Travel};

/// Into how many bars the prices are counted.
pub const PRICE_BARS: usize = 20;
/// How many euros a bar of prices spans.
pub const PRICE_BAR: i64 = 20_000;
/// How many euros a bar of monthly costs spans.
pub const MONTH_BAR: i64 = 100;
/// Into how many bars the monthly costs are counted.
const MONTH_BARS: usize = ((HIGHEST_MONTH - LOWEST_MONTH) / MONTH_BAR) as usize;
/// The column of sellers who demand prepared financing.
const DEMAND: usize = FilterName::ALL.len();

/// A filter that can be left out by itself; also its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FilterName {
    /// Prijssegment.
    Price,
    /// Regio.
    Region,
    /// Aantal kamers.
    Rooms,
    /// Bouwjaar.
    Built,
    /// Energielabel.
    Label,
    /// Soort woning.
    Kind,
    /// Buitenruimte.
    Outdoor,
    /// Netto per maand.
    Month,
    /// Past binnen mijn budget.
    Budget,
    /// Ik kom in aanmerking.
    Eligible,
    /// Reistijd.
    Travel,
    /// Buurt.
    Neighbourhood,
    /// The area that was drawn on the map.
    Area,
}

impl FilterName {
    /// All of them, in the order of their columns.
    pub const ALL: [Self; 13] = [
        Self::Price,
        Self::Region,
        Self::Rooms,
        Self::Built,
        Self::Label,
        Self::Kind,
        Self::Outdoor,
        Self::Month,
        Self::Budget,
        Self::Eligible,
        Self::Travel,
        Self::Neighbourhood,
        Self::Area,
    ];
}

/// The same filters without one or two of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Widening {
    /// What was left out.
    pub left_out: Vec<FilterName>,
    /// What remains.
    pub filters: Filters,
    /// How many homes pass then.
    pub matches: usize,
}

/// What the filters come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many homes pass.
    pub passing: usize,
    /// How many more would pass with a Financieel-ID.
    pub waiting: usize,
    facets: Vec<Vec<u32>>,
    /// What to leave out when nothing passes, the most fruitful first; empty when something does.
    pub widenings: Vec<Widening>,
}

impl Counts {
    /// Of a filter how many homes each of its buckets holds that pass all other filters.
    pub fn facet(&self, filter: FilterName) -> &[u32] {
        self.facets.get(filter as usize).map_or(&[], Vec::as_slice)
    }

    /// The homes in these buckets that pass all other filters.
    pub fn within(&self, filter: FilterName, buckets: impl std::ops::RangeBounds<usize>) -> u32 {
        let counts = self.facet(filter).iter().enumerate();
        counts
            .filter(|(bucket, _)| buckets.contains(bucket))
            .map(|(_, count)| count)
            .sum()
    }
}

/// All homes as columns.
#[derive(Clone, Debug)]
pub struct Market {
    selection: Selection,
}

impl Market {
    /// The homes, and what each of them is to the participant, in the same order. How far they are by
    /// which way, and whether they stand in the neighbourhoods and the area, is counted for these
    /// filters: others that ask for other places need another market.
    pub fn new(homes: &[Home], circumstances: &[Circumstances], filters: &Filters) -> Self {
        let from = filters.travel.map(|travel| travel.from);
        let of = |value: &dyn Fn(&Home) -> u32| homes.iter().map(value).collect::<Vec<_>>();
        let own = |value: &dyn Fn(&Circumstances) -> u32| {
            circumstances.iter().map(value).collect::<Vec<_>>()
        };
        let same = |value: u32| value as usize;
        let columns = vec![
            Column::new(&of(&|home| amount(home.price)), PRICE_BARS, price_bar),
            Column::new(&of(&|home| place(&Region::ALL, &home.region)), 4, same),
            Column::new(&of(&|home| u32::from(home.rooms)), 16, same),
            Column::new(&of(&|home| u32::from(home.built)), 6, years_passed),
            Column::new(&of(&label), EnergyLabel::ALL.len(), same),
            Column::new(&of(&|home| place(&KINDS, &home.kind)), 6, same),
            Column::new(&of(&|home| place(&OUTDOORS, &home.outdoor)), 4, same),
            Column::new(&own(&month), MONTH_BARS, month_bar),
            Column::new(&own(&|own| u32::from(own.fits != Some(false))), 2, same),
            Column::new(&own(&|own| u32::from(own.eligible)), 2, same),
            Column::new(
                &of(&|home| from.map_or(0, |from| from.metres_to(home.position))),
                MINUTES.len() + 1,
                |metres| minutes_needed(filters.travel, metres),
            ),
            Column::new(
                &of(&|home| u32::from(filters.is_in_neighbourhood(home))),
                2,
                same,
            ),
            Column::new(
                &of(&|home| u32::from(filters.area.holds(home.position))),
                2,
                same,
            ),
            Column::new(
                &of(&|home| u32::from(home.seller.demands_prepared_financing)),
                2,
                same,
            ),
        ];
        Self {
            selection: Selection::new(columns),
        }
    }

    /// Counts these filters; only what changed since the last time costs anything.
    pub fn count(&mut self, filters: &Filters, has_financial_id: bool) -> Counts {
        for name in FilterName::ALL {
            self.selection.wish(name as usize, &filters.wish(name));
        }
        let demand = if has_financial_id {
            Wish::Anything
        } else {
            Wish::OneOf(1)
        };
        self.selection.wish(DEMAND, &demand);
        let facets = FilterName::ALL.map(|name| self.selection.facet(name as usize).to_vec());
        let passing = self.selection.count();
        Counts {
            passing,
            waiting: self.selection.count_without(DEMAND) - passing,
            facets: facets.to_vec(),
            widenings: if passing == 0 {
                self.widenings(filters)
            } else {
                Vec::new()
            },
        }
    }

    /// One filter less; where no single one helps, two less.
    fn widenings(&self, filters: &Filters) -> Vec<Widening> {
        let set = FilterName::ALL
            .into_iter()
            .filter(|name| filters.wish(*name) != Wish::Anything);
        let set: Vec<_> = set.collect();
        let single = set.iter().map(|name| {
            let matches = self.selection.count_without(*name as usize);
            widening(filters, vec![*name], matches)
        });
        let mut found: Vec<_> = single.filter(|one| one.matches > 0).collect();
        if found.is_empty() {
            let pairs = set
                .iter()
                .flat_map(|first| set.iter().map(move |second| (*first, *second)));
            let pairs = pairs.filter(|(first, second)| first < second);
            let both = pairs.map(|(first, second)| {
                let mut wider = self.selection.clone();
                wider.wish(first as usize, &Wish::Anything);
                let matches = wider.count_without(second as usize);
                widening(filters, vec![first, second], matches)
            });
            found = both.filter(|two| two.matches > 0).collect();
        }
        found.sort_by_key(|widening| std::cmp::Reverse(widening.matches));
        found.truncate(4);
        found
    }
}

fn widening(filters: &Filters, left_out: Vec<FilterName>, matches: usize) -> Widening {
    let without = |filters: Filters, name: &FilterName| filters.without(*name);
    Widening {
        filters: left_out.iter().fold(filters.clone(), without),
        left_out,
        matches,
    }
}

impl Filters {
    /// What this filter wishes of its column.
    fn wish(&self, name: FilterName) -> Wish {
        let least = |least: Option<u32>| {
            least.map_or(Wish::Anything, |least| Wish::Between(least, u32::MAX))
        };
        let most = |most: Option<u32>| most.map_or(Wish::Anything, |most| Wish::Between(0, most));
        match name {
            FilterName::Price if self.price_from.or(self.price_to).is_none() => Wish::Anything,
            FilterName::Price => Wish::Between(
                self.price_from.map_or(0, amount),
                self.price_to.map_or(u32::MAX, amount),
            ),
            FilterName::Region => one_of(&Region::ALL, self.region.as_slice()),
            FilterName::Rooms => least(self.rooms_from.map(u32::from)),
            FilterName::Built => least(self.built_from.map(u32::from)),
            FilterName::Label => most(
                self.label_from
                    .map(|label| place(&EnergyLabel::ALL, &label)),
            ),
            FilterName::Kind => one_of(&KINDS, &self.kinds),
            FilterName::Outdoor => one_of(&OUTDOORS, &self.outdoors),
            FilterName::Month => most(self.month_to.map(amount)),
            FilterName::Travel => most(self.travel.map(Travel::metres)),
            FilterName::Budget if self.fits_budget => Wish::OneOf(0b10),
            FilterName::Eligible if self.eligible => Wish::OneOf(0b10),
            FilterName::Neighbourhood if !self.neighbourhoods.is_empty() => Wish::OneOf(0b10),
            FilterName::Area if !self.area.is_empty() => Wish::OneOf(0b10),
            FilterName::Budget
            | FilterName::Eligible
            | FilterName::Neighbourhood
            | FilterName::Area => Wish::Anything,
        }
    }

    /// The same without one of them.
    pub fn without(mut self, name: FilterName) -> Self {
        match name {
            FilterName::Price => (self.price_from, self.price_to) = (None, None),
            FilterName::Region => self.region = None,
            FilterName::Rooms => self.rooms_from = None,
            FilterName::Built => self.built_from = None,
            FilterName::Label => self.label_from = None,
            FilterName::Kind => self.kinds.clear(),
            FilterName::Outdoor => self.outdoors.clear(),
            FilterName::Month => self.month_to = None,
            FilterName::Budget => self.fits_budget = false,
            FilterName::Eligible => self.eligible = false,
            FilterName::Travel => self.travel = None,
            FilterName::Neighbourhood => self.neighbourhoods.clear(),
            FilterName::Area => self.area = Outline::default(),
        }
        self
    }
}

/// Cents as they stand in a column; what does not fit is the most there is.
fn amount(cents: Cents) -> u32 {
    u32::try_from(cents.0.max(0)).unwrap_or(u32::MAX)
}

fn place<T: PartialEq>(all: &[T], one: &T) -> u32 {
    let found = all.iter().position(|other| other == one);
    found.unwrap_or(all.len()) as u32
}

fn one_of<T: PartialEq>(all: &[T], wanted: &[T]) -> Wish {
    if wanted.is_empty() {
        return Wish::Anything;
    }
    Wish::OneOf(
        wanted
            .iter()
            .fold(0, |bits, one| bits | 1 << place(all, one)),
    )
}

fn label(home: &Home) -> u32 {
    place(&EnergyLabel::ALL, &home.energy_label())
}

fn month(own: &Circumstances) -> u32 {
    own.month.map_or(0, amount)
}

fn bar(cents: u32, from: i64, width: i64) -> usize {
    usize::try_from((i64::from(cents) / 100 - from) / width).unwrap_or(0)
}

fn price_bar(cents: u32) -> usize {
    bar(cents, LOWEST_PRICE, PRICE_BAR)
}

fn month_bar(cents: u32) -> usize {
    bar(cents, LOWEST_MONTH, MONTH_BAR)
}

/// Of the minutes that can be asked for the place of the fewest that suffice; beyond the last when none
/// do.
fn minutes_needed(travel: Option<Travel>, metres: u32) -> usize {
    let falls_short = |travel: &Travel| {
        let short = |minutes: &&u16| {
            let travel = Travel {
                minutes: **minutes,
                ..*travel
            };
            travel.metres() < metres
        };
        MINUTES.iter().take_while(short).count()
    };
    travel.as_ref().map_or(0, falls_short)
}

/// How many of the years that can be asked for a home is as young as.
fn years_passed(built: u32) -> usize {
    YEARS
        .iter()
        .filter(|year| built >= u32::from(**year))
        .count()
}

#[cfg(test)]
mod tests;

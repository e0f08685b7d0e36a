//! What may be shared: only what the receiver asked, only what the Financieel-ID says, and only by
//! whom it belongs to. Decides; what is remembered is in `sharing`.

use super::sharing::{Command, Event, Handover, Item, Purpose, items_of};
use super::{Claim, Receiver, Refusal, Vault};
use crate::domain::moment::Moment;
use crate::domain::record::{Field, Record};
use crate::journey::{Decision, Event as JourneyEvent, SideEffect};

impl Vault {
    pub(super) fn decide_sharing(
        &self,
        command: Command,
        now: Moment,
    ) -> Result<Decision, Refusal> {
        let event = match command {
            Command::Show(receiver, items) => return self.show(receiver, items, now),
            Command::Checked(request, reception) => {
                let open = self.sharing.open.as_ref();
                let open = open.filter(|open| open.request == request);
                Event::Checked(open.ok_or(Refusal::Stale)?.clone(), reception)
            }
            Command::Failed(request) => {
                let open = self.sharing.open.as_ref();
                open.filter(|open| open.request == request)
                    .ok_or(Refusal::Stale)?;
                Event::Failed
            }
            Command::RefusePart(receiver) => {
                let mut beyond = beyond(receiver)?;
                let mut read = self
                    .has_read(receiver)
                    .map_or_else(Vec::new, |has| has.items);
                read.retain(|item| beyond.contains(item));
                beyond.retain(|item| !read.contains(item));
                match read.is_empty() {
                    true => Event::PartRefused(receiver, beyond),
                    false => Event::PartEnded(receiver, [read, beyond].concat()),
                }
            }
            Command::Refuse(receiver) => {
                Event::PartRefused(receiver, receiver.ask().items().collect())
            }
            Command::Report(receiver) => Event::Reported(receiver, beyond(receiver)?),
            Command::Stop(receiver) => {
                let held = self.sharing.grants(receiver, now).next();
                held.ok_or(Refusal::NothingHeld(receiver))?;
                Event::Stopped(receiver)
            }
        };
        Ok(happened(event))
    }

    fn show(&self, receiver: Receiver, items: Vec<Item>, now: Moment) -> Result<Decision, Refusal> {
        let ask = receiver.ask();
        let until = ask.until(now);
        self.hand_over(receiver, ask.purpose, items, now, until)
    }

    /// Lets the adviser see this until a talk is over.
    pub(in crate::journey) fn show_at_talk(
        &self,
        items: Vec<Item>,
        now: Moment,
        ends: Moment,
    ) -> Result<Decision, Refusal> {
        self.hand_over(Receiver::Adviser, Purpose::Talk, items, now, ends)
    }

    /// What a change of the talk does to what was shown for it: it ends, and what can still be shown is
    /// shown anew until the new end, when there is one. Nothing when nothing was shown.
    pub(in crate::journey) fn follow_talk(&self, now: Moment, ends: Option<Moment>) -> Decision {
        let mut items = self
            .sharing
            .shown_for(Receiver::Adviser, Purpose::Talk, now);
        if items.is_empty() {
            return Decision::default();
        }
        let mut followed = happened(Event::Ended(Receiver::Adviser, Purpose::Talk));
        let issued = self.issued();
        let adviser = Receiver::Adviser;
        items.retain(|item| issued.contains(item) && !self.refuses(adviser, item));
        // Refused when nothing is left that can be shown: then it only ends.
        let anew = ends.and_then(|ends| self.show_at_talk(items, now, ends).ok());
        let anew = anew.unwrap_or_default();
        followed.events.extend(anew.events);
        followed.side_effects.extend(anew.side_effects);
        followed
    }

    fn hand_over(
        &self,
        receiver: Receiver,
        purpose: Purpose,
        items: Vec<Item>,
        now: Moment,
        until: Moment,
    ) -> Result<Decision, Refusal> {
        let file = self.financial_id.clone().ok_or(Refusal::NoFinancialId)?;
        self.check_items(receiver, &items)?;
        let until = self.end_of_showing(&items, now, until)?;
        let handover = Handover {
            request: self.last_request.next(),
            receiver,
            purpose,
            items,
            at: now,
            until,
        };
        let withdrawn = self.withdrawals();
        let effect = SideEffect::Share {
            file,
            handover: handover.clone(),
            withdrawn,
        };
        Ok(happened(Event::Began(handover)).and(effect))
    }

    fn check_items(&self, receiver: Receiver, items: &[Item]) -> Result<(), Refusal> {
        let ask = receiver.ask();
        if items.is_empty() {
            return Err(Refusal::NothingChosen);
        }
        if items
            .iter()
            .any(|item| ask.items().all(|asked| asked != *item))
        {
            return Err(Refusal::NotAsked);
        }
        if items.iter().any(|item| self.refuses(receiver, item)) {
            return Err(Refusal::RefusedBefore);
        }
        let issued = self.issued();
        if items.iter().any(|item| !issued.contains(item)) {
            return Err(Refusal::NotInFinancialId);
        }
        Ok(())
    }

    /// Whether a receiver asked this beyond its purpose and was refused it.
    fn refuses(&self, receiver: Receiver, item: &Item) -> bool {
        self.sharing.refused.contains(&receiver) && receiver.ask().beyond.contains(item)
    }

    /// Until when a receiver may look at what it gets out of the vault itself now: no longer than the consent
    /// for any of it.
    pub fn supplied_until(&self, receiver: Receiver, fields: &[Field], now: Moment) -> Moment {
        let longest = receiver.ask().until(now);
        let first = self.ends_of(&self.cut(fields, now)).first();
        first.map_or(longest, |first| first.min(longest))
    }

    /// What a receiver gets out of the vault itself, for its purpose and as long as it may look, and no
    /// longer than the consent for any of it; nothing when none of the fields is there.
    pub(in crate::journey) fn supply(
        &self,
        receiver: Receiver,
        fields: &[Field],
        now: Moment,
    ) -> Option<super::Event> {
        let ask = receiver.ask();
        let claims = self.cut(fields, now);
        let until = self.supplied_until(receiver, fields, now);
        if claims.is_empty() {
            return None;
        }
        let handover = Handover {
            request: self.last_request,
            receiver,
            purpose: ask.purpose,
            items: fields.iter().copied().map(Item::Field).collect(),
            at: now,
            until,
        };
        let supplied = Event::Supplied(handover, claims);
        Some(super::Event::Sharing(supplied))
    }

    /// These fields with their values, as the sources gave them whose consent holds.
    pub fn cut(&self, fields: &[Field], now: Moment) -> Vec<Claim> {
        let holds = |record: &&Record| !self.is_over(record.source, now);
        let cut = self
            .records()
            .filter(holds)
            .map(|record| record.clone().only(fields));
        let filled = cut.filter(|record| !record.data.is_empty());
        filled.map(Claim::Record).collect()
    }

    /// What the participant can show this receiver now: asked by it and in the Financieel-ID.
    pub fn showable(&self, receiver: Receiver) -> Vec<Item> {
        let issued = self.issued();
        let asked = receiver.ask();
        let showable = |item: &Item| issued.contains(item) && !self.refuses(receiver, item);
        asked.items().filter(showable).collect()
    }

    /// Exactly what a receiver will read when these are shown.
    pub fn preview(&self, items: &[Item]) -> Vec<Claim> {
        let fields: Vec<_> = items
            .iter()
            .filter_map(|item| match item {
                Item::Field(field) => Some(*field),
                Item::Sentence(_) => None,
            })
            .collect();
        let cut = |claim: &Claim| match claim {
            Claim::Record(record) => Claim::Record(record.clone().only(&fields)),
            sentence => sentence.clone(),
        };
        let cut = self.issued_claims.iter().map(cut);
        cut.filter(|claim| {
            let shown = items_of(std::slice::from_ref(claim));
            !shown.is_empty() && shown.iter().all(|item| items.contains(item))
        })
        .collect()
    }

    fn issued(&self) -> Vec<Item> {
        items_of(&self.issued_claims)
    }
}

fn beyond(receiver: Receiver) -> Result<Vec<Item>, Refusal> {
    let items = receiver.ask().beyond;
    match items.is_empty() {
        true => Err(Refusal::NothingTooMuch(receiver)),
        false => Ok(items.to_vec()),
    }
}

fn happened(event: Event) -> Decision {
    Decision::event(JourneyEvent::Vault(super::Event::Sharing(event)))
}

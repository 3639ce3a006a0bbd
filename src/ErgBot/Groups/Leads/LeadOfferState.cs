namespace ErgBot.Groups.Leads;

internal enum LeadOfferState
{
    Open,
    Appointed,
    Declined,
}

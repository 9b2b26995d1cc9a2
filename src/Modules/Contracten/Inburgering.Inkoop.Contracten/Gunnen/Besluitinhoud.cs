// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>
/// Everything that was decided and everything it was decided on, as it was at that moment. Colleagues are in it by account, not by name: this
/// text never changes, and a name must be able to disappear.
/// </summary>
internal sealed record Besluitinhoud(
    string Nummer,
    string Titel,
    Inkoopprocedure Procedure,
    string? TenderNed,
    InkooptrajectGegevens Gegevens,
    GunningswijzeGegevens Gunningswijze,
    Keuzedefinitie Formule,
    Keuzedefinitie Gelijkregel,
    string Afronding,
    DateOnly Verzenddatum,
    int StandstillDagen,
    DateOnly StandstillTotEnMet,
    string Toelichting,
    IReadOnlyList<BesluitPerceel> Percelen)
{
    private static readonly JsonSerializerOptions Vorm = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new BedragConverter() },
    };

    public static Besluitinhoud Van(Inkooptraject traject, Gunningsbesluit besluit, IReadOnlyDictionary<string, string> namen, IReadOnlyList<Scoreblad> bladen)
    {
        var method = traject.Gunningswijze()!;
        return new Besluitinhoud(
            traject.Nummer,
            traject.Titel,
            traject.Procedure,
            traject.TenderNed,
            traject.Gegevens(),
            method,
            Gunningsdefinities.Formules.Single(f => f.Naam == method.Formule.ToString()),
            Gunningsdefinities.Gelijkregels.Single(g => g.Naam == method.Gelijkregel.ToString()),
            Gunningsdefinities.Afronding,
            besluit.Verzenddatum,
            besluit.StandstillDagen,
            besluit.StandstillTotEnMet,
            besluit.Toelichting,
            [.. traject.Percelen.OrderBy(p => p.Code, StringComparer.Ordinal).Select(p => BesluitPerceel.Van(traject, p, namen, bladen))]);
    }

    public static Besluitinhoud Lees(string tekst) => JsonSerializer.Deserialize<Besluitinhoud>(tekst, Vorm) ?? throw new JsonException("The stored decision is empty.");

    public static string HashVan(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));

    public string Schrijf() => JsonSerializer.Serialize(this, Vorm);

    /// <summary>Codes of the lots whose stored inputs do not give the stored outcome any more.</summary>
    public IReadOnlyList<string> AndersHerberekend() =>
        [.. Percelen.Where(p => JsonSerializer.Serialize(Gunningsmodel.Bereken(p.Invoer), Vorm) != JsonSerializer.Serialize(p.Uitkomst, Vorm)).Select(p => p.Code)];

    /// <summary>Codes of the providers that won something, in order.</summary>
    public IReadOnlyList<string> Winnaars() => [.. Percelen.SelectMany(p => p.Winnaars()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public string Naam(string aanbieder) => Percelen.SelectMany(p => p.Inschrijvingen).FirstOrDefault(i => i.Aanbieder.Code == aanbieder)?.Aanbieder.Naam ?? aanbieder;
}

/// <summary>One lot of a decision; a lot without winners is a gap.</summary>
internal sealed record BesluitPerceel(
    string Code,
    InkoopperceelGegevens Gegevens,
    IReadOnlyList<InkoopeisGegevens> Eisen,
    GunningInvoer Invoer,
    Rangschikking Uitkomst,
    IReadOnlyList<InschrijvingDetail> Inschrijvingen,
    IReadOnlyList<BesluitScoreblad> Scorebladen)
{
    public static BesluitPerceel Van(Inkooptraject traject, Inkoopperceel perceel, IReadOnlyDictionary<string, string> namen, IReadOnlyList<Scoreblad> bladen)
    {
        var input = traject.Invoer(perceel);
        return new BesluitPerceel(
            perceel.Code,
            perceel.Gegevens(),
            [.. traject.EisenVan(perceel).Select(e => e.Gegevens())],
            input,
            Gunningsmodel.Bereken(input),
            [.. traject.InschrijvingenOp(perceel.Code).Select(i => traject.Detail(i, namen[i.Aanbieder]))],
            [.. bladen.Where(b => b.Perceel == perceel.Code && b.DefinitiefOp is not null).OrderBy(b => b.AccountId, StringComparer.Ordinal).Select(b => new BesluitScoreblad(
                b.AccountId,
                [.. b.Scores.OrderBy(s => s.Aanbieder, StringComparer.Ordinal).ThenBy(s => s.Criterium, StringComparer.Ordinal).Select(s => s.Gegevens())]))]);
    }

    public IEnumerable<string> Winnaars() => Uitkomst.Regels.Where(r => r.Wint).Select(r => r.Aanbieder);
}

/// <summary>The final scores of one evaluator.</summary>
internal sealed record BesluitScoreblad(string AccountId, IReadOnlyList<ScoreGegevens> Scores);

/// <summary>The stored text of a decision; written once, and read only where the whole decision is shown.</summary>
internal sealed class Besluittekst
{
    private Besluittekst()
    {
    }

    public Besluittekst(Gunningsbesluit besluit, string tekst)
    {
        BesluitId = besluit.Id;
        Tekst = tekst;
    }

    public Guid BesluitId { get; private set; }

    public string Tekst { get; private set; } = "";
}

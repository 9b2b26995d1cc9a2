// SPDX-License-Identifier: EUPL-1.2

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Duoberichten;

/// <summary>Why DUO would refuse a message.</summary>
/// <param name="Veld">Name of the field in the message.</param>
/// <param name="Melding">What is wrong and what is expected, in Dutch.</param>
public sealed record Duobezwaar(string Veld, string Melding);

/// <summary>A message that could be made now.</summary>
/// <param name="Soort">Which message.</param>
/// <param name="Dossiernummer">Dossier number of the person: the key with which the gemeente's own system adds the BSN.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Plaatsing">The placement that it is about; null for hours.</param>
/// <param name="BekendTot">Day until which the totals are known; null for an offer.</param>
/// <param name="Inhoud">The message as JSON in DUO's codes.</param>
/// <param name="Bezwaren">What DUO would refuse it for; empty = it can go.</param>
public sealed record Duoconcept(Duoberichtsoort Soort, string Dossiernummer, string Gemeente, string? Plaatsing, DateOnly? BekendTot, string Inhoud, IReadOnlyList<Duobezwaar> Bezwaren);

/// <summary>What a message about an offer is made of.</summary>
internal sealed record Aanbodfeiten(
    string Dossiernummer,
    string Gemeente,
    string Plaatsing,
    Route Route,
    DateOnly? Startdatum,
    DateOnly? Einddatum,
    Soort Soort,
    Alfabetisering Alfabetisering,
    IReadOnlyList<Pipfeit> Pips,
    int? VerwachteUren,
    int? UrenPerWeek,
    AanbiederInfo Aanbieder,
    Plaatsbaarheid Keurmerk);

/// <summary>What a message about hours is made of. Totals are of attended hours.</summary>
internal sealed record Urenfeiten(string Dossiernummer, string Gemeente, decimal TaalEnKnm, decimal Participatie, DateOnly? LaatsteMaand, int? EerderTaalEnKnm, DateOnly? EerderBekendTot, int? EerderParticipatie = null);

/// <summary>
/// Writes the messages in DUO's codes and says what DUO would refuse: leerroute B, O or Z; level A2 or B1; totals 0–9999 in whole hours;
/// a provider with a number and a mark. No BSN: it is not in this system.
/// </summary>
internal static class Duoschrijver
{
    private const int MeesteUren = 9999;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Duoconcept Aanbod(Aanbodfeiten f)
    {
        var pip = f.Pips.Where(p => f.Startdatum is not { } start || p.Dagtekening <= start).MaxBy(p => p.Dagtekening);
        var weeks = f is { VerwachteUren: { } hours, UrenPerWeek: > 0 } ? (hours + f.UrenPerWeek.Value - 1) / f.UrenPerWeek.Value : (int?)null;
        var bow = f.Keurmerk.Keurmerk is KeurmerkStatus.Geldig or KeurmerkStatus.Aspirant;
        var message = new
        {
            bericht = "inburgeringsaanbod",
            dossiernummer = f.Dossiernummer,
            gemeentecode = f.Gemeente,
            leerroute = Leerroute(f.Route),
            niveau = pip?.Niveau.ToString(),
            alfabetisering = f.Alfabetisering.ToString(),
            datumInburgeringsaanbod = f.Startdatum,
            verwachteStart = f.Startdatum,
            verwachteEinde = f.Einddatum ?? (f.Startdatum is { } from && weeks is { } w ? from.AddDays(7 * w) : null),
            instelling = new
            {
                instellingsnummer = f.Aanbieder.Instellingsnummer,
                bow = f.Aanbieder.BowNummer,
                brin = f.Aanbieder.Brin,
                indicatieBowKeurmerk = bow,
                indicatieTstKeurmerk = f.Keurmerk.TstErkend,
            },
        };
        return new Duoconcept(Duoberichtsoort.Inburgeringsaanbod, f.Dossiernummer, f.Gemeente, f.Plaatsing, null, JsonSerializer.Serialize(message, Json), AanbodBezwaren(f, pip, bow, message.verwachteEinde));
    }

    public static Duoconcept Uren(Urenfeiten f, DateOnly vandaag)
    {
        var known = f.LaatsteMaand?.AddMonths(1).AddDays(-1);
        var (lessons, participation) = (Heel(f.TaalEnKnm), Heel(f.Participatie));
        var message = new { bericht = "uren", dossiernummer = f.Dossiernummer, gemeentecode = f.Gemeente, bekendTot = known, urenTaalEnKnm = lessons, urenParticipatie = participation };
        List<Duobezwaar> faults = [];
        foreach (var (field, total) in new[] { ("urenTaalEnKnm", lessons), ("urenParticipatie", participation) })
        {
            if (total > MeesteUren)
            {
                faults.Add(new Duobezwaar(field, $"{Tekst.Heel(total)} uur past niet: verwacht een heel getal van 0 tot en met {MeesteUren}."));
            }
        }

        if (known is null)
        {
            faults.Add(new Duobezwaar("bekendTot", "Er zijn nog geen uren geleverd, dus er is geen dag tot wanneer zij bekend zijn."));
        }
        else if (known > vandaag)
        {
            faults.Add(new Duobezwaar("bekendTot", $"{Tekst.Dag(known)} ligt in de toekomst: de maand is nog niet voorbij."));
        }
        else if (f.EerderBekendTot is { } before && known < before)
        {
            faults.Add(new Duobezwaar("bekendTot", $"{Tekst.Dag(known)} ligt voor {Tekst.Dag(before)}, de dag die DUO al kent."));
        }

        foreach (var (field, earlier, total) in new[] { ("urenTaalEnKnm", f.EerderTaalEnKnm, lessons), ("urenParticipatie", f.EerderParticipatie, participation) })
        {
            if (earlier is { } told && total < told)
            {
                faults.Add(new Duobezwaar(field, $"Een lopend totaal gaat niet omlaag: DUO kent al {Tekst.Heel(told)} uur en nu is het {Tekst.Heel(total)}. Controleer de correctie met de aanbieder."));
            }
        }

        return new Duoconcept(Duoberichtsoort.Uren, f.Dossiernummer, f.Gemeente, null, known, JsonSerializer.Serialize(message, Json), faults);
    }

    /// <summary>A total that a message held, to compare the next one with.</summary>
    public static int? LeesTotaal(string inhoud, string veld = "urenTaalEnKnm") =>
        inhoud.StartsWith('{') && JsonDocument.Parse(inhoud).RootElement.TryGetProperty(veld, out var total) ? total.GetInt32() : null;

    private static List<Duobezwaar> AanbodBezwaren(Aanbodfeiten f, Pipfeit? pip, bool bow, DateOnly? end)
    {
        List<Duobezwaar> faults = [];
        if (f.Startdatum is not { } start)
        {
            faults.Add(new Duobezwaar("datumInburgeringsaanbod", "De startdatum ontbreekt."));
        }
        else if (pip is null)
        {
            faults.Add(new Duobezwaar("niveau", $"Er is geen PIP van op of voor {Tekst.Dag(start)}: een aanbod zonder PIP weigert DUO."));
        }

        if (pip is not null && pip.Leerroute != f.Route)
        {
            faults.Add(new Duobezwaar("leerroute", $"Het PIP van {Tekst.Dag(pip.Dagtekening)} zegt leerroute {Leerroute(pip.Leerroute)}, de plaatsing {Leerroute(f.Route)}."));
        }

        if (pip is not null && PipRegels.Combinatie(f.Soort, pip.Leerroute, pip.Niveau, pip.UrenB1, pip == f.Pips.MinBy(p => p.Dagtekening)) is { Uitkomst: Regeloordeel.Blokkade } wrong)
        {
            faults.Add(new Duobezwaar("niveau", wrong.Toelichting));
        }

        if (string.IsNullOrEmpty(f.Aanbieder.Instellingsnummer) && string.IsNullOrEmpty(f.Aanbieder.BowNummer) && string.IsNullOrEmpty(f.Aanbieder.Brin))
        {
            faults.Add(new Duobezwaar("instelling", $"Van {f.Aanbieder.Naam} is geen instellingsnummer, Blik op Werk-nummer of BRIN bekend: verwacht ten minste één van de drie."));
        }

        if (f.Aanbieder.Instellingsnummer is { Length: > 0 } number && (number.Length != 10 || !number.All(char.IsAsciiDigit)))
        {
            faults.Add(new Duobezwaar("instelling.instellingsnummer", $"‘{number}’ klopt niet: verwacht 10 cijfers."));
        }

        if (f.Route == Route.Onderwijs ? !f.Keurmerk.TstErkend : !bow)
        {
            faults.Add(new Duobezwaar(f.Route == Route.Onderwijs ? "instelling.indicatieTstKeurmerk" : "instelling.indicatieBowKeurmerk", $"{f.Aanbieder.Naam} heeft niet het keurmerk dat bij leerroute {Leerroute(f.Route)} hoort."));
        }

        if (end < f.Startdatum)
        {
            faults.Add(new Duobezwaar("verwachteEinde", $"Het einde op {Tekst.Dag(end)} ligt voor de start op {Tekst.Dag(f.Startdatum)}."));
        }

        return faults;
    }

    // DUO counts whole hours; a part of an hour is not attended yet.
    private static int Heel(decimal uren) => (int)Math.Floor(uren);

    private static string Leerroute(Route route) => route switch
    {
        Route.B1 => "B",
        Route.Onderwijs => "O",
        _ => "Z",
    };
}

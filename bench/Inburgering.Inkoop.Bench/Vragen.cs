// SPDX-License-Identifier: EUPL-1.2

using System.Data.Common;
using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using MediatR;

namespace Inburgering.Inkoop.Bench;

/// <summary>
/// The questions. What is asked for is taken from the data: the largest gemeente, the largest provider, the commonest names, names that are
/// neither common nor rare, and the end of the alphabet.
/// </summary>
internal sealed class Vragen(DatabaseOptions database, Func<string, string> tabel)
{
    // As the screens ask: with the total.
    private static readonly PageRequest Pagina = new(25, MetTotaal: true, TelTot: PageRequest.TelGrens);
    private static readonly PageRequest Nieuwste = Pagina with { Sortering = "bijgewerkt", Aflopend = true };

    // As systems ask.
    private static readonly PageRequest Delta = new(100, Sortering: "bijgewerkt");
    private static readonly DateOnly Maand = new(2026, 6, 1);

    public async Task<IReadOnlyList<Vraag>> LeesAsync()
    {
        await using var connection = DatabaseSession.Open(database);
        await connection.OpenAsync();
        var people = tabel("inburgeraar");
        var placements = tabel("plaatsing");
        var gemeente = await EenAsync(connection, $"SELECT gemeente FROM {people} GROUP BY gemeente ORDER BY COUNT(*) DESC LIMIT 1");
        var provider = await EenAsync(connection, $"SELECT aanbieder FROM {placements} GROUP BY aanbieder ORDER BY COUNT(*) DESC LIMIT 1");
        Actor consulent = new("bench", "Bench", [Rol.Consulent], Scope.VanGemeenten(gemeente), Kanaal.Web);
        Actor regio = new("bench", "Bench", [Rol.Consulent], Scope.VanGemeenten(gemeente, "0626", "0629"), Kanaal.Web);
        Actor manager = new("bench", "Bench", [Rol.Contractmanager], Scope.Volledig, Kanaal.Web);
        Actor aanbieder = new("bench", "Bench", [Rol.Aanbieder], Scope.VanAanbieder(provider), Kanaal.GraphQL);
        return
        [
            .. await MensenAsync(connection, gemeente, consulent, regio),
            .. await PlaatsingenAsync(connection, gemeente, consulent, regio),
            .. Beheer(manager, provider),
            .. await AanbiederAsync(connection, provider, aanbieder),
            .. Werk(consulent, regio, manager, aanbieder),
        ];
    }

    private async Task<IEnumerable<Vraag>> MensenAsync(DbConnection connection, string gemeente, Actor consulent, Actor regio)
    {
        var (voornaam, middelnaam) = (await NaamAsync(connection, "voornaam", 0), await NaamAsync(connection, "voornaam", 40));
        var (achternaam, zeldzaam) = (await NaamAsync(connection, "achternaam", 0), await EenAsync(connection, $"SELECT achternaam FROM {tabel("inburgeraar")} WHERE gemeente = '{gemeente}' AND voornaam = '{voornaam}' ORDER BY id LIMIT 1 OFFSET 5000"));
        var dossier = await EenAsync(connection, $"SELECT dossiernummer FROM {tabel("inburgeraar")} WHERE gemeente = '{gemeente}' ORDER BY id LIMIT 1 OFFSET 7000");
        return
        [
            new("people: first page", consulent, Mensen()),
            new("people: first page of three gemeenten", regio, Mensen()),
            new("people: by dossier number", consulent, Mensen(volgorde: "dossiernummer")),
            new("people: by dossier number, three gemeenten", regio, Mensen(volgorde: "dossiernummer")),
            new("people: far into the list", consulent, Mensen(na: Plek(achternaam, Guid.Empty))),
            new("people: a family name that few have", consulent, Mensen(zeldzaam)),
            new("people: beginning of that name", consulent, Mensen(zeldzaam[..^3])),
            new("people: that name as a clerk hears it", consulent, Mensen(Gehoord(zeldzaam))),
            new("people: the commonest family name", consulent, Mensen(achternaam)),
            new("people: the commonest first name", consulent, Mensen(voornaam)),
            new("people: that name as a clerk hears it, common", consulent, Mensen(Gehoord(voornaam))),
            new("people: that name in three gemeenten", regio, Mensen(voornaam)),
            new("people: a first name neither common nor rare", consulent, Mensen(middelnaam)),
            new("people: that name as heard, neither common nor rare", consulent, Mensen(Gehoord(middelnaam))),
            new("people: both names, as heard, other order", consulent, Mensen($"{zeldzaam} {Gehoord(voornaam)}")),
            new("people: two common names", consulent, Mensen($"{voornaam} {achternaam}")),
            new("people: a letter with which many begin", consulent, Mensen("b")),
            new("people: a letter at the end of the alphabet", consulent, Mensen("z")),
            new("people: two letters at the end of the alphabet", consulent, Mensen("zu")),
            new("people: two letters and the commonest first name", consulent, Mensen($"zu {voornaam}")),
            new("people: two letters and the beginning of that name", consulent, Mensen($"zu {voornaam[..^2]}")),
            new("people: nobody", consulent, Mensen("Xyqxyq")),
            new("people: a dossier number", consulent, Mensen(dossier)),
            new("people: beginning of a dossier number", consulent, Mensen(dossier[..^2])),
            new("one person", consulent, async m => (await m.Send(new HaalInburgeraar(dossier, "bench"))).IsSuccess ? 1 : 0),
        ];
    }

    private async Task<IEnumerable<Vraag>> PlaatsingenAsync(DbConnection connection, string gemeente, Actor consulent, Actor regio)
    {
        var (voornaam, middelnaam) = (await NaamAsync(connection, "voornaam", 0), await NaamAsync(connection, "voornaam", 40));
        var achternaam = await EenAsync(connection, $"SELECT achternaam FROM {tabel("inburgeraar")} WHERE gemeente = '{gemeente}' AND voornaam = '{voornaam}' ORDER BY id LIMIT 1 OFFSET 5000");
        var nummer = await EenAsync(connection, $"SELECT nummer FROM {tabel("plaatsing")} WHERE gemeente = '{gemeente}' ORDER BY id LIMIT 1 OFFSET 9000");
        return
        [
            new("placements: newest change", consulent, Plaatsingen(Nieuwste, new(Wet: Wet.Wi2021))),
            new("placements: newest change of three gemeenten", regio, Plaatsingen(Nieuwste, new(Wet: Wet.Wi2021))),
            new("placements: of the law of 2013", consulent, Plaatsingen(Nieuwste, new(Wet: Wet.Wi2013))),
            new("placements: by number", consulent, Plaatsingen(Pagina with { Sortering = "nummer" })),
            new("placements: by start", consulent, Plaatsingen(Pagina with { Sortering = "start" })),
            new("placements: by start, far into the list", consulent, Plaatsingen(Pagina with { Sortering = "start", Na = Plek("2025-06-01", Guid.Empty) })),
            new("placements: by registration", consulent, Plaatsingen(Pagina with { Sortering = "aangemeld" })),
            new("placements: by registration, three gemeenten", regio, Plaatsingen(Pagina with { Sortering = "aangemeld" })),
            new("placements: by family name", consulent, Plaatsingen(Pagina with { Sortering = "achternaam" })),
            new("placements: running, newest change", consulent, Plaatsingen(Nieuwste, new(Status: PlaatsingStatus.Gestart))),
            new("placements: waiting, newest change", consulent, Plaatsingen(Nieuwste, new(Status: PlaatsingStatus.Aangemeld))),
            new("placements: running with one provider", consulent, Plaatsingen(Nieuwste, new(Aanbieder: "A7", Status: PlaatsingStatus.Gestart))),
            new("placements: of a family name", consulent, Plaatsingen(Nieuwste, new(achternaam))),
            new("placements: of the commonest first name", consulent, Plaatsingen(Nieuwste, new(voornaam))),
            new("placements: running, of the commonest first name", consulent, Plaatsingen(Nieuwste, new(voornaam, Status: PlaatsingStatus.Gestart))),
            new("placements: of a name neither common nor rare", consulent, Plaatsingen(Nieuwste, new(middelnaam))),
            new("placements: a number", consulent, Plaatsingen(Nieuwste, new(nummer))),
            new("exams: of the commonest first name", consulent, Examens(new(voornaam))),
            new("exams: of a name neither common nor rare", consulent, Examens(new(middelnaam))),
            new("exams: of a family name", consulent, Examens(new(achternaam))),
            new("exams: of a placement", consulent, Examens(new(nummer))),
            new("one placement", consulent, async m => (await m.Send(new HaalPlaatsing(nummer))).IsSuccess ? 1 : 0),
        ];
    }

    private static IEnumerable<Vraag> Beheer(Actor manager, string provider) =>
    [
        new("contract manager: newest change", manager, Plaatsingen(Nieuwste, new(Wet: Wet.Wi2021))),
        new("contract manager: by start", manager, Plaatsingen(Pagina with { Sortering = "start" })),
        new("contract manager: of one provider", manager, Plaatsingen(Nieuwste, new(Wet: Wet.Wi2021, Aanbieder: provider))),
        new("contract manager: running in one lot", manager, Plaatsingen(Nieuwste, new(Wet: Wet.Wi2021, Contract: "BENCH1", Perceel: "P4", Status: PlaatsingStatus.Gestart))),
        new("contract manager: running in one contract", manager, Plaatsingen(Nieuwste, new(Wet: Wet.Wi2021, Contract: "BENCH1", Status: PlaatsingStatus.Gestart))),
        new("contract manager: of one route", manager, Plaatsingen(Nieuwste, new(Wet: Wet.Wi2021, Route: Route.Z))),
        new("contract manager: running", manager, Plaatsingen(Nieuwste, new(Wet: Wet.Wi2021, Status: PlaatsingStatus.Gestart))),
        new("contract manager: delta from the beginning", manager, Plaatsingen(Delta, new(BijgewerktNa: DateTimeOffset.UnixEpoch))),
    ];

    private async Task<IEnumerable<Vraag>> AanbiederAsync(DbConnection connection, string provider, Actor aanbieder)
    {
        var (voornaam, middelnaam) = (await NaamAsync(connection, "voornaam", 0), await NaamAsync(connection, "voornaam", 40));
        var midden = new DateTimeOffset(2026, 8, 20, 0, 0, 0, TimeSpan.Zero);
        return
        [
            new("provider: newest change", aanbieder, Plaatsingen(Nieuwste)),
            new("provider: by number", aanbieder, Plaatsingen(Pagina with { Sortering = "nummer" })),
            new("provider: by start", aanbieder, Plaatsingen(Pagina with { Sortering = "start" })),
            new("provider: by registration", aanbieder, Plaatsingen(Pagina with { Sortering = "aangemeld" })),
            new("provider: by family name", aanbieder, Plaatsingen(Pagina with { Sortering = "achternaam" })),
            new("provider: delta from the beginning", aanbieder, Plaatsingen(Delta, new(BijgewerktNa: DateTimeOffset.UnixEpoch))),
            new("provider: delta, a page in the middle", aanbieder, Plaatsingen(Delta with { Na = Plek(midden, Guid.Empty) }, new(BijgewerktNa: DateTimeOffset.UnixEpoch))),
            new("provider: delta of the last hour", aanbieder, Plaatsingen(Delta, new(BijgewerktNa: new DateTimeOffset(2026, 9, 30, 23, 0, 0, TimeSpan.Zero)))),
            new("provider: gone since a month", aanbieder, async m => (await m.Send(new ZoekVerdwenenPlaatsingen(new PageRequest(100), DateTimeOffset.UtcNow.AddDays(-30)))).Value.Items.Count),
            new("provider: running", aanbieder, Plaatsingen(Nieuwste, new(Fase: Plaatsingsfase.Lopend))),
            new("provider: waiting for an answer", aanbieder, Plaatsingen(Nieuwste, new(Fase: Plaatsingsfase.WachtOpAntwoord))),
            new("provider: ending", aanbieder, Plaatsingen(Nieuwste, new(Fase: Plaatsingsfase.Eindigend))),
            new("provider: of the commonest first name", aanbieder, Plaatsingen(Nieuwste, new(voornaam))),
            new("provider: of a name neither common nor rare", aanbieder, Plaatsingen(Nieuwste, new(middelnaam))),
            new("provider: numbers of the portal", aanbieder, async m => (await m.Send(new HaalPortaal())).Value.Lopend),
            new("provider: hours of a month", aanbieder, async m => (await m.Send(new ZoekMaanduren(Pagina, Maand))).Value.Pagina.Items.Count),
            new("provider: hours of a month, by number", aanbieder, async m => (await m.Send(new ZoekMaanduren(Pagina with { Sortering = "nummer" }, Maand))).Value.Pagina.Items.Count),
            new("provider: hours of a month, missing ones", aanbieder, async m => (await m.Send(new ZoekMaanduren(Pagina, Maand, AlleenOntbrekend: true))).Value.Pagina.Items.Count),
            new("provider: exams, newest", aanbieder, Examens()),
            new("provider: exams passed of one part", aanbieder, Examens(new(Onderdeel: Onderdeel.LE, Uitslag: Uitslag.Geslaagd))),
            new("provider: exams of the commonest first name", aanbieder, Examens(new(voornaam))),
            new("provider: exams of a name neither common nor rare", aanbieder, Examens(new(middelnaam))),
            new("provider: exams, delta of the last hour", aanbieder, Examens(new(BijgewerktNa: new DateTimeOffset(2026, 9, 30, 23, 0, 0, TimeSpan.Zero)))),
            new("provider: exams, delta from the beginning", aanbieder, Examens(new(BijgewerktNa: DateTimeOffset.UnixEpoch))),
            new("provider: signals, newest change", aanbieder, Signalen(Nieuwste)),
            new("provider: signals, delta", aanbieder, async m => (await m.Send(new ZoekSignalen(Delta, BijgewerktNa: midden))).Value.Pagina.Items.Count),
        ];
    }

    private static IEnumerable<Vraag> Werk(Actor consulent, Actor regio, Actor manager, Actor aanbieder) =>
    [
        new("signals: open, by term", consulent, Signalen(Pagina, Signaalstand.Open)),
        new("signals: open, three gemeenten", regio, Signalen(Pagina, Signaalstand.Open)),
        new("signals: all, by day", consulent, Signalen(Pagina with { Sortering = "gemeld", Aflopend = true })),
        new("work list of a consulent", consulent, async m => (await m.Send(new ZoekPlaatsingenWerk())).Value.Regels.Count),
        new("work list of three gemeenten", regio, async m => (await m.Send(new ZoekPlaatsingenWerk())).Value.Regels.Count),
        new("work list of a provider", aanbieder, async m => (await m.Send(new ZoekPlaatsingenWerk())).Value.Regels.Count),
        new("waiting lists of a consulent", consulent, async m => (await m.Send(new ZoekWachtlijst())).Value.Wachtenden.Count),
        new("waiting list of one lot", manager, async m => (await m.Send(new ZoekWachtlijst("BENCH0", "P1"))).Value.Wachtenden.Count),
        new("exams, newest, consulent", consulent, Examens()),
        new("exams, newest, three gemeenten", regio, Examens()),
        new("exams of one month", consulent, Examens(new(Vanaf: Maand, Tot: Maand.AddMonths(1).AddDays(-1)))),
        new("exams of one provider", consulent, Examens(new(Aanbieder: "A7"))),
        new("exams failed of one part on one route", consulent, Examens(new(Onderdeel: Onderdeel.SP, Uitslag: Uitslag.Gezakt, Route: Route.Z))),
        new("exams, en ondertussen", consulent, Examens(new(Wet: Wet.Wi2013))),
        new("hours of a month, consulent", consulent, async m => (await m.Send(new ZoekMaanduren(Pagina, Maand))).Value.Pagina.Items.Count),
    ];

    private static Func<IMediator, Task<int>> Mensen(string? tekst = null, string? volgorde = null, string? na = null) =>
        async m => (await m.Send(new ZoekInburgeraars(Pagina with { Sortering = volgorde, Na = na }, "bench", tekst))).Value.Pagina.Items.Count;

    private static Func<IMediator, Task<int>> Plaatsingen(PageRequest pagina, PlaatsingFilter? filter = null) =>
        async m => (await m.Send(new ZoekPlaatsingen(pagina, filter))).Value.Pagina.Items.Count;

    private static Func<IMediator, Task<int>> Examens(ExamenFilter? filter = null) =>
        async m => (await m.Send(new ZoekExamens(Pagina with { Aflopend = true }, filter))).Value.Pagina.Items.Count;

    private static Func<IMediator, Task<int>> Signalen(PageRequest pagina, Signaalstand? stand = null) =>
        async m => (await m.Send(new ZoekSignalen(pagina, stand))).Value.Pagina.Items.Count;

    // Where somebody is who has read on until here.
    private static string Plek(params object[] sleutels) => Convert.ToBase64String(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(sleutels)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    // Another vowel for each one: how a clerk hears a name.
    private static string Gehoord(string naam) => string.Concat(naam.Select(c => char.ToLowerInvariant(c) switch { 'a' => 'o', 'e' => 'i', 'o' => 'u', 'i' => 'e', _ => c }));

    private Task<string> NaamAsync(DbConnection connection, string kolom, int rang) =>
        EenAsync(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT {kolom} FROM {tabel("inburgeraar")} GROUP BY {kolom} ORDER BY COUNT(*) DESC, {kolom} LIMIT 1 OFFSET {rang}"));

    private static async Task<string> EenAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 600;
        return (string)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException($"Nothing in the database for: {sql}"));
    }
}

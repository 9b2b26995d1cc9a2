// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Register;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;

namespace Inburgering.Inkoop.Kwaliteit.Jobs;

/// <summary>
/// Puts evidence on the work lists: what waits for a check, and what runs out, 90 days before, with the day itself as term so that the mail
/// reminds again at 30 and 0 days. A knock-out that ran out leads to a proposal to stop placements.
/// </summary>
internal sealed class KwaliteitBewijsstukJob(KwaliteitDbContext db, FeitenLader lader, Registerlezer register, IContracten contracten, MessageContext message, TimeProvider clock) : IRecurringJob
{
    private const string Stuk = "kwaliteit-bewijsstuk";
    private const string Verloop = "kwaliteit-bewijsverloop";
    private const string Stopvoorstel = "kwaliteit-stopvoorstel";
    private const string Registerverschillen = "kwaliteit-register";
    private const int Lengte = 200;

    public string Naam => "kwaliteit-bewijsstukken";

    public string Cron => "20 5 * * *";

    public string Omschrijving => "Zet op de werklijst welke bewijsstukken gecontroleerd moeten worden, welke verlopen, waar een plaatsingsstop aan de orde is en waar het register iets anders zegt.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var sheet = await lader.LaadAsync(Actor.Systeem(Kanaal.Job), null, clock.Vandaag(), cancellationToken);
        var gemeenten = (await contracten.ZoekContractenAsync(null, cancellationToken))
            .SelectMany(c => c.Onderaannemers.Append(c.Aanbieder).Select(a => (Aanbieder: a, c.Gemeenten)))
            .GroupBy(c => c.Aanbieder).ToDictionary(g => g.Key, g => (IReadOnlyCollection<string>)[.. g.SelectMany(c => c.Gemeenten).Distinct().Order()], StringComparer.Ordinal);
        List<GewenstWerk> due = [];
        foreach (var facts in sheet.Aanbieders)
        {
            var region = gemeenten.GetValueOrDefault(facts.Aanbieder);
            due.AddRange(TeControleren(facts, sheet.Dag, region));
            due.AddRange(Verlopend(facts, sheet, region));
            if (sheet.Beoordeel(facts).Stopvoorstel is { } reason)
            {
                due.Add(new GewenstWerk($"{Stopvoorstel}:{facts.Aanbieder}", Rol.Contractmanager, Ernst.Fout, $"Plaatsingsstop voorgesteld: {reason}".Kort(Lengte), facts.Naam, "Besluit over een plaatsingsstop", $"/kwaliteit/aanbieders/{facts.Aanbieder}/stop", sheet.Dag, region));
            }
        }

        foreach (var found in (await register.LeesAsync(Actor.Systeem(Kanaal.Job), cancellationToken)).Verschillen.GroupBy(v => v.Aanbieder))
        {
            due.Add(new GewenstWerk($"{Registerverschillen}:{found.Key}", Rol.Contractmanager, Ernst.LetOp, $"Het register zegt iets anders: {string.Join(", ", found.Select(v => RegisterErrors.Naam(v.Veld)))}", found.First().Naam, "Verbeter onze gegevens of leg een bevinding vast", "/kwaliteit/register", null, gemeenten.GetValueOrDefault(found.Key)));
        }

        await WerkLijst.StelGelijkAsync(db, [Stuk, Verloop, Stopvoorstel, Registerverschillen], due, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static IEnumerable<GewenstWerk> TeControleren(AanbiederFeiten facts, DateOnly dag, IReadOnlyCollection<string>? gemeenten)
    {
        foreach (var piece in facts.Bewijsstukken.Where(b => b.Wacht(dag)))
        {
            var step = piece.Status == BewijsstukStatus.EersteAkkoord ? "Doe de tweede controle" : "Verifieer het bewijsstuk";
            yield return new GewenstWerk($"{Stuk}:{piece.Nummer}:cm", Rol.Contractmanager, Ernst.LetOp, $"Bewijsstuk {piece.Nummer} voor {piece.Eis} wacht op controle", facts.Naam, step, $"/kwaliteit/bewijsstukken/{piece.Nummer}", null, gemeenten);
        }

        // A refused piece asks for another one, until something newer is there.
        foreach (var piece in facts.Bewijsstukken.Where(b => b.Status == BewijsstukStatus.Afgewezen && !facts.Bewijsstukken.Any(n => n.Eis == b.Eis && string.CompareOrdinal(n.Nummer, b.Nummer) > 0)))
        {
            yield return new GewenstWerk($"{Stuk}:{piece.Nummer}:aanbieder", Rol.Aanbieder, Ernst.LetOp, $"Bewijsstuk {piece.Nummer} voor {piece.Eis} is afgewezen", facts.Naam, "Lees waarom en lever een nieuw bewijsstuk", $"/kwaliteit/bewijsstukken/{piece.Nummer}", null, null, facts.Aanbieder);
        }
    }

    // The last day is part of the key: a new certificate gets reminders of its own.
    private static IEnumerable<GewenstWerk> Verlopend(AanbiederFeiten facts, Feitenblad sheet, IReadOnlyCollection<string>? gemeenten)
    {
        if (facts.Routes.Count == 0)
        {
            yield break;
        }

        var signal = sheet.Normen.Geheel(Bewijstoets.EersteSignaal, sheet.Dag);
        foreach (var (code, title) in sheet.Gevraagd(facts))
        {
            if (Bewijstoets.Toets(facts.Bewijsstukken.Where(b => b.Eis == code), sheet.Dag, signal) is not { Stand: Bewijsstand.Verloopt or Bewijsstand.Verlopen, TotEnMet: { } last } found)
            {
                continue;
            }

            var over = found.Stand == Bewijsstand.Verlopen;
            var severity = over || last == sheet.Dag ? Ernst.Fout : Ernst.LetOp;
            var text = $"Bewijsstuk {found.Nummer} voor ‘{title}’ {(over ? "is verlopen" : "verloopt")} op {last:dd-MM-yyyy}";
            var key = $"{Verloop}:{facts.Aanbieder}:{code}:{last:yyyy-MM-dd}";
            var path = $"/kwaliteit/bewijsstukken?aanbieder={Uri.EscapeDataString(facts.Aanbieder)}&eis={Uri.EscapeDataString(code)}";
            yield return new GewenstWerk($"{key}:cm", Rol.Contractmanager, severity, text.Kort(Lengte), facts.Naam, "Vraag een nieuw bewijsstuk op", path, last, gemeenten);
            yield return new GewenstWerk($"{key}:aanbieder", Rol.Aanbieder, severity, text.Kort(Lengte), facts.Naam, "Lever een nieuw bewijsstuk aan", $"/kwaliteit/bewijsstukken/nieuw?aanbieder={Uri.EscapeDataString(facts.Aanbieder)}&eis={Uri.EscapeDataString(code)}", last, null, facts.Aanbieder);
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Bezoeken;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>What people would have done about quality in the small demo region, done through the same messages: no screen starts empty.</summary>
internal sealed class DemoKwaliteit(IServiceScopeFactory scopes)
{
    private const string Aanbieder = "TAALHAVEN";
    private const string Contract = "IB-2022-01";
    private const string Perceel = "B1";

    private static readonly Actor Manager = new("demo-contractmanager", "Demo Contractmanager", [Rol.Contractmanager, Rol.Systeem], Scope.Volledig, Kanaal.Opdrachtregel);
    private static readonly Actor School = new("demo-aanbieder", "Demo Aanbieder", [Rol.Aanbieder], Scope.VanAanbieder(Aanbieder), Kanaal.Opdrachtregel);

    public async Task VulAsync(DateOnly vandaag, CancellationToken cancellationToken)
    {
        await EisenEnBewijsAsync(vandaag, cancellationToken);
        await BezoekenEnMeldingenAsync(vandaag, cancellationToken);
        await PeilingenAsync(vandaag, cancellationToken);
        await ScorekaartenAsync(vandaag, cancellationToken);
        await BevindingenAsync(vandaag, cancellationToken);
    }

    private async Task EisenEnBewijsAsync(DateOnly vandaag, CancellationToken cancellationToken)
    {
        await DoeAsync(Manager, new LegContracteisVast(new ContracteisGegevens(Contract, Perceel, "Kinderopvang bij de les", EisSoort.Gescoord, "Overeenkomst met de kinderopvang", "Programma van eisen, 4.2", vandaag.AddMonths(-6), vandaag.AddMonths(2), true)), cancellationToken);
        await DoeAsync(Manager, new LegLadderVast(Contract, vandaag.AddMonths(-6), [new(Escalatietrap.Gesprek, 14), new(Escalatietrap.Brief, 28, "Artikel 12 van het contract geeft u tot en met {termijn}."), new(Escalatietrap.Plaatsingsstop, 28), new(Escalatietrap.Beeindiging, 60)], "Contract, artikel 12"), cancellationToken);
        var privacy = await LeverAsync("PRIVACY", BewijsstukSoort.Verklaring, "Gemeenten en aanbieder", "VO-2024-17", vandaag.AddYears(-1), vandaag.AddDays(62), true, cancellationToken);
        await DoeAsync(Manager, new VerifieerBewijsstuk(privacy, true, "Getekend door beide partijen."), cancellationToken);
        var childcare = await LeverAsync("CE-00001", BewijsstukSoort.Certificaat, "Kinderopvang De Voorbeeldtuin", "KO-88", vandaag.AddDays(-20), null, false, cancellationToken);
        await DoeAsync(Manager, new VerifieerBewijsstuk(childcare, false, "De handtekening van de kinderopvang ontbreekt."), cancellationToken);
        await LeverAsync("CE-00001", BewijsstukSoort.Certificaat, "Kinderopvang De Voorbeeldtuin", "KO-88a", vandaag.AddDays(-5), null, true, cancellationToken);
    }

    private async Task BezoekenEnMeldingenAsync(DateOnly vandaag, CancellationToken cancellationToken)
    {
        var seen = (await DoeAsync(Manager, new PlanBezoek(new BezoekGegevens(Contract, Perceel, Bezoeksoort.Onaangekondigd, vandaag.AddDays(-18), "Dorpsstraat, groep 3")), cancellationToken)).Value;
        await DoeAsync(
            Manager,
            new LegBezoekVast(seen, vandaag.AddDays(-18), [new("OPKOMST", Puntoordeel.KanBeter, "De les begon een kwartier te laat."), new("GROEP", Puntoordeel.Goed, null), new("DOCENT", Puntoordeel.Goed, null)], [new("Groep 3, vorige week", 12, 9, 36, 40, 5, 4)], "Rustige les met veel spreken. De lijst en de telling verschilden."),
            cancellationToken);
        await DoeAsync(Manager, new PlanBezoek(new BezoekGegevens("SUB-2022-01", "MAP", Bezoeksoort.Gepland, vandaag.AddDays(12), "Wijkcentrum, groep MAP 1")), cancellationToken);

        var heard = (await DoeAsync(Manager, new MeldAcquisitie(new MeldingGegevens("NIEUWTAAL", "IB-2025-01", vandaag.AddDays(-70), "Cadeaubon van 25 euro bij inschrijving, volgens een folder.", false)), cancellationToken)).Value;
        await DoeAsync(Manager, new LegHoorVast(heard, vandaag, "De bon hoorde bij een open dag en is gestopt."), cancellationToken);
        await DoeAsync(Manager, new BeoordeelMelding(heard, vandaag, MeldingOordeel.Gegrond, "De folder noemt de bon bij inschrijving."), cancellationToken);
        await DoeAsync(Manager, new HandelMeldingAf(heard, vandaag, Gevolg.Waarschuwing, "Eerste keer, en gestopt."), cancellationToken);
        await DoeAsync(Manager, new MeldAcquisitie(new MeldingGegevens("MEEDOEN", "IB-2022-02", vandaag.AddDays(-3), "Reiskosten in contanten beloofd.", true)), cancellationToken);
    }

    // The first one closes tonight: its outcome is there from tomorrow on.
    private async Task PeilingenAsync(DateOnly vandaag, CancellationToken cancellationToken)
    {
        foreach (var (contract, lot, subject, until) in new[] { (Contract, Perceel, Peilingonderwerp.Lessen, vandaag), ("SUB-2022-01", "MAP", Peilingonderwerp.MAP, vandaag.AddDays(21)) })
        {
            var made = (await DoeAsync(Manager, new MaakPeiling(new PeilingGegevens(contract, lot, subject, vandaag.AddDays(-14), until, 20)), cancellationToken)).Value;
            foreach (var (key, i) in made.Sleutels.Take(11).Select((k, i) => (k, i)))
            {
                await DoeAsync(Manager, new GeefPeilingantwoord(key, [3 + (i % 2), 4 - (i % 3), 4, 2 + (i % 3)], 6 + (i % 4)), cancellationToken);
            }
        }
    }

    private async Task ScorekaartenAsync(DateOnly vandaag, CancellationToken cancellationToken)
    {
        var quarters = Enumerable.Range(1, 5).Select(i => Kwartaal(vandaag.AddMonths(-3 * i))).ToList();
        await DoeAsync(Manager, new StelVraag(new VraagOnderwerp(Contract, quarters[0], Perceel, "actief_eind"), "Wij tellen een ander aantal. Wie telt u mee?"), cancellationToken);
        foreach (var period in quarters)
        {
            await DoeAsync(Manager, new LegScorekaartVoor(Contract, Perceel, period), cancellationToken);
        }

        // The newest waits for the provider; the older ones were answered, completed with a reason and decided.
        foreach (var period in quarters.Skip(1))
        {
            await DoeAsync(School, new ReageerOpScorekaart(Contract, Perceel, period, "Wij herkennen de cijfers."), cancellationToken);
            var card = (await DoeAsync(Manager, new HaalScorekaart(Contract, Perceel, period), cancellationToken)).Value;
            foreach (var kpi in card.Uitkomst.Onbeslist)
            {
                await DoeAsync(Manager, new PasKpiAan(Contract, Perceel, period, kpi, null, "Niet gevraagd in dit kwartaal."), cancellationToken);
            }

            await DoeAsync(Manager, new StelScorekaartVast(Contract, Perceel, period, Gevolg.Geen, "Besproken in het kwartaalgesprek."), cancellationToken);
        }
    }

    private async Task BevindingenAsync(DateOnly vandaag, CancellationToken cancellationToken)
    {
        var room = (await DoeAsync(Manager, new OpenBevinding(new BevindingGegevens(Contract, Perceel, Herkomst.Bezoek, null, null, "De presentielijst van groep 3 noemt meer mensen dan er waren.", vandaag.AddDays(14))), cancellationToken)).Value;
        await DoeAsync(School, new DienVerbeterplanIn(room, "De lijst werd vooraf ingevuld.", "De docent tekent na de les, de coördinator kijkt elke week.", "Coördinator lessen"), cancellationToken);
        var kpi = (await DoeAsync(Manager, new OpenBevinding(new BevindingGegevens(Contract, Perceel, Herkomst.Kpi, "AANWEZIGHEID", Kwartaal(vandaag.AddMonths(-9)), "De aanwezigheid blijft achter bij de norm.", vandaag.AddDays(21))), cancellationToken)).Value;
        await DoeAsync(School, new DienVerbeterplanIn(kpi, "Lestijden sluiten niet aan bij werk.", "Een avondgroep starten.", "Opleidingsmanager"), cancellationToken);
        await DoeAsync(Manager, new BeoordeelVerbeterplan(kpi, true, "Goed plan. Laat over drie maanden de presentie zien.", vandaag.AddDays(60)), cancellationToken);
        var late = (await DoeAsync(Manager, new OpenBevinding(new BevindingGegevens("IB-2022-03", null, Herkomst.Eis, "RAPPORTAGE", null, "De rapportage over het laatste kwartaal ontbreekt.", vandaag.AddDays(10))), cancellationToken)).Value;
        var step = (await DoeAsync(Manager, new HaalBevinding(late), cancellationToken)).Value.Volgende!;
        await DoeAsync(Manager, new EscaleerBevinding(late, step.Trap, step.Termijn, step.Brief, "Ook na twee herinneringen kwam er niets."), cancellationToken);
    }

    private async Task<string> LeverAsync(string eis, BewijsstukSoort soort, string uitgever, string kenmerk, DateOnly vanaf, DateOnly? tot, bool metBestand, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%{kenmerk}\n%%EOF"));
        return (await DoeAsync(School, new LeverBewijsstukMetBestand(new BewijsstukGegevens(Aanbieder, eis, soort, uitgever, kenmerk, vanaf, tot), metBestand ? new Upload($"{kenmerk}.pdf", content) : null), cancellationToken)).Value;
    }

    private async Task<TResult> DoeAsync<TResult>(Actor wie, IRequest<TResult> message, CancellationToken cancellationToken)
        where TResult : IResult<TResult>
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = wie;
        var outcome = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, cancellationToken);
        return outcome.IsSuccess ? outcome : throw new InvalidOperationException($"Demo: {message}: {string.Join("; ", outcome.Errors.Select(e => e.Message))}");
    }

    private static string Kwartaal(DateOnly dag) => $"{dag.Year}-K{((dag.Month - 1) / 3) + 1}";
}

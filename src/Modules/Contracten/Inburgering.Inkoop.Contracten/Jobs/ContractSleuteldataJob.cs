// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Jobs;

/// <summary>Puts what comes due on contracts on the work list of the contract managers, and takes off what is settled.</summary>
internal sealed class ContractSleuteldataJob(ContractenDbContext db, MessageContext message, TimeProvider clock) : IRecurringJob
{
    private const string Besluit = "verlenging-besluit";
    private const string Eindigt = "contract-eindigt";
    private const string Afgelopen = "contract-afgelopen";
    private const string Onvolledig = "contract-onvolledig";

    public string Naam => "contract-sleuteldata";

    public string Cron => "15 5 * * *";

    public string Omschrijving => "Zet contracten die eindigen, besluiten over verlenging en open afspraken op de werklijst.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var today = clock.Vandaag();
        var norms = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        var decideFrom = today.AddMonths(norms.Geheel("VERLENGING_SIGNAAL_MAANDEN", today));
        var endsFrom = today.AddMonths(norms.Geheel("CONTRACT_EINDE_SIGNAAL_MAANDEN", today));
        var names = await db.Aanbieders.AsNoTracking().ToDictionaryAsync(a => a.Code, a => a.Naam, cancellationToken);
        var contracts = await db.Contracten.AsNoTracking().MetDelen().Where(c => c.Status != ContractStatus.Beeindigd).ToListAsync(cancellationToken);
        List<GewenstWerk> due = [];
        foreach (var contract in contracts)
        {
            var where = $"{names[contract.Aanbieder]} · {contract.Nummer}";
            due.AddRange(VanLooptijd(contract, where, today, decideFrom, endsFrom));
            if (Volledigheid.Controleer(contract).Count(p => !p.Voldaan && p.AanvaardReden is null) is var open and > 0)
            {
                var concept = contract.Status == ContractStatus.Concept;
                var text = open == 1 ? "1 afspraak ontbreekt" : $"{open} afspraken ontbreken";
                due.Add(Item(contract, Onvolledig, "afspraken", concept ? Ernst.LetOp : Ernst.Info, $"{(concept ? "Concept" : "Contract")} is niet volledig: {text}", where, concept ? "Vul aan en activeer" : "Vul aan", null));
            }
        }

        await WerkLijst.StelGelijkAsync(db, [Besluit, Eindigt, Afgelopen, Onvolledig], due, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static IEnumerable<GewenstWerk> VanLooptijd(Contract contract, string where, DateOnly today, DateOnly decideFrom, DateOnly endsFrom)
    {
        if (contract.Status == ContractStatus.Concept)
        {
            yield break;
        }

        if (contract.Einddatum < today)
        {
            yield return Item(contract, Afgelopen, Dag(contract.Einddatum), Ernst.Fout, $"Contract liep tot en met {contract.Einddatum:dd-MM-yyyy} en is niet afgesloten", where, "Sluit af", contract.Einddatum);
            yield break;
        }

        if (contract is { BesluitUiterlijk: { } decide, VolgendeOptie: { } option } && decide <= decideFrom)
        {
            var late = decide < today;
            yield return Item(
                contract,
                Besluit,
                $"{option.Volgorde}:{Dag(decide)}",
                late ? Ernst.Fout : Ernst.LetOp,
                $"Besluit {(late ? "te laat" : "nodig")} over verlengingsoptie {option.Volgorde} van {contract.Opties.Count} ({option.Maanden} maanden)",
                where,
                "Neem besluit",
                decide);
        }
        else if (contract.VolgendeOptie is null && contract.Einddatum <= endsFrom)
        {
            yield return Item(contract, Eindigt, Dag(contract.Einddatum), Ernst.LetOp, $"Contract eindigt op {contract.Einddatum:dd-MM-yyyy} en kan niet worden verlengd", where, "Regel het vervolg", contract.Einddatum);
        }
    }

    private static GewenstWerk Item(Contract contract, string kind, string rest, Ernst ernst, string title, string where, string step, DateOnly? term) =>
        new($"{kind}:{contract.Nummer}:{rest}", Rol.Contractmanager, ernst, title, where, step, $"/contracten/{Uri.EscapeDataString(contract.Nummer)}", term, contract.Gemeenten.ToList());

    private static string Dag(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

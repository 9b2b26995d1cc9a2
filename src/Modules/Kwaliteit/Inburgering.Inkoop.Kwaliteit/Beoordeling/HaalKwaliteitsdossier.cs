// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Beoordeling;

/// <summary>The quality file of one provider on a day.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Dag">The day; null = today.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record HaalKwaliteitsdossier(string Aanbieder, DateOnly? Dag = null) : IQuery<Result<KwaliteitsdossierDetail>>;

/// <summary>Everything about the quality of one provider.</summary>
/// <param name="Versie">Version of the file, to send along with a change.</param>
/// <param name="Oordeel">The judgement with the reasons.</param>
/// <param name="Erkenning">What was registered on the day; null = nothing yet.</param>
/// <param name="Geschiedenis">Recognitions over time, newest first.</param>
/// <param name="Stops">Placement stops, newest first.</param>
/// <param name="Overdrachten">Approvals of transfers, newest first.</param>
/// <param name="Dekking">How the staff stands.</param>
/// <param name="Rapportages">Reports that its contracts ask for, newest period first.</param>
/// <param name="Contracten">Numbers of its running contracts, also those in which it is a subcontractor.</param>
/// <param name="Verloop">How the staff stood at the end of the past four quarters, stands on the day, and will stand with who is known at the end of this quarter and the next.</param>
/// <param name="Bewijzen">How the evidence stood on the day, for each requirement for which something was delivered.</param>
public sealed record KwaliteitsdossierDetail(
    int Versie,
    AanbiederOordeel Oordeel,
    ErkenningGegevens? Erkenning,
    IReadOnlyList<ErkenningRegel> Geschiedenis,
    IReadOnlyList<StopRegel> Stops,
    IReadOnlyList<OverdrachtRegel> Overdrachten,
    Personeelsdekking Dekking,
    IReadOnlyList<DossierRapportage> Rapportages,
    IReadOnlyList<string> Contracten,
    IReadOnlyList<Personeelsdekking> Verloop,
    IReadOnlyList<EisBewijs> Bewijzen);

/// <summary>The evidence for one requirement on a day.</summary>
/// <param name="Eis">Code of the requirement.</param>
/// <param name="Titel">Its title.</param>
/// <param name="Stand">How the evidence stood.</param>
/// <param name="TotEnMet">Last day on which it is, or was, proven without a gap; null = no end, or nothing proven.</param>
/// <param name="Nummer">The piece that counted, or the one that waited.</param>
/// <param name="Aantal">How many pieces were delivered up to that day.</param>
public sealed record EisBewijs(string Eis, string Titel, Bewijsstand Stand, DateOnly? TotEnMet, string? Nummer, int Aantal);

/// <summary>A recognition from a day on.</summary>
/// <param name="Ingang">Day from which it counted.</param>
/// <param name="Gegevens">Keurmerk and TST.</param>
/// <param name="Bron">Where it was seen.</param>
public sealed record ErkenningRegel(DateOnly Ingang, ErkenningGegevens Gegevens, string Bron);

/// <summary>A placement stop in the file.</summary>
/// <param name="Vanaf">First day.</param>
/// <param name="Tot">Last day; null while it lasts.</param>
/// <param name="Reden">Why.</param>
/// <param name="IngesteldDoor">Who decided.</param>
/// <param name="RedenOpheffing">Why it ended.</param>
/// <param name="OpgehevenDoor">Who ended it.</param>
public sealed record StopRegel(DateOnly Vanaf, DateOnly? Tot, string Reden, string IngesteldDoor, string? RedenOpheffing, string? OpgehevenDoor);

/// <summary>An approval of a transfer.</summary>
/// <param name="Id">Identity.</param>
/// <param name="VanAanbieder">Code of the provider that people leave.</param>
/// <param name="GoedgekeurdOp">Date of the letter.</param>
/// <param name="Kenmerk">Reference of the letter.</param>
/// <param name="IngetrokkenOp">Day on which it was withdrawn; null while it counts.</param>
public sealed record OverdrachtRegel(Guid Id, string VanAanbieder, DateOnly GoedgekeurdOp, string Kenmerk, DateOnly? IngetrokkenOp);

/// <summary>A report that a contract asks for.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Verwacht">Period, due day and state.</param>
public sealed record DossierRapportage(string Contract, VerwachteRapportage Verwacht);

internal sealed class HaalKwaliteitsdossierHandler(KwaliteitDbContext db, FeitenLader lader, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalKwaliteitsdossier, Result<KwaliteitsdossierDetail>>
{
    public async Task<Result<KwaliteitsdossierDetail>> Handle(HaalKwaliteitsdossier request, CancellationToken cancellationToken)
    {
        var day = request.Dag ?? clock.Vandaag();
        var code = request.Aanbieder;
        var sheet = await lader.LaadAsync(accessor.Actor, [code], day, cancellationToken);
        if (sheet.Aanbieders.Count == 0)
        {
            return DossierErrors.Onbekend(code);
        }

        var facts = sheet.Aanbieders[0];
        var version = await db.Dossiers.Where(d => d.Aanbieder == code).Select(d => d.Versie).SingleAsync(cancellationToken);
        var history = await db.Erkenningen.AsNoTracking().Where(e => e.Aanbieder == code).OrderByDescending(e => e.Ingang)
            .Select(e => new ErkenningRegel(e.Ingang, new ErkenningGegevens(e.Keurmerk, e.KeurmerkVanaf, e.KeurmerkTot, e.TstErkend), e.Bron)).ToListAsync(cancellationToken);
        var stops = await db.Stops.AsNoTracking().Where(s => s.Aanbieder == code).OrderByDescending(s => s.Vanaf)
            .Select(s => new StopRegel(s.Vanaf, s.Tot, s.Reden, s.IngesteldDoor, s.RedenOpheffing, s.OpgehevenDoor)).ToListAsync(cancellationToken);
        var transfers = await db.Overdrachten.AsNoTracking().Where(o => o.Aanbieder == code).OrderByDescending(o => o.GoedgekeurdOp)
            .Select(o => new OverdrachtRegel(o.Id, o.VanAanbieder, o.GoedgekeurdOp, o.Kenmerk, o.IngetrokkenOp)).ToListAsync(cancellationToken);
        return new KwaliteitsdossierDetail(
            version,
            sheet.Beoordeel(facts),
            facts.Erkenning,
            history,
            stops,
            transfers,
            Personeel.Dekking.Op(facts.Personeel, day, sheet.Normen),
            [.. facts.Rapportages.OrderByDescending(r => r.Verwacht.Periode.Tot).ThenBy(r => r.Contract).Select(r => new DossierRapportage(r.Contract, r.Verwacht))],
            [.. facts.Contracten],
            await VerloopAsync(code, day, sheet, cancellationToken),
            Bewijzen(facts, sheet));
    }

    private async Task<IReadOnlyList<Personeelsdekking>> VerloopAsync(string code, DateOnly day, Feitenblad sheet, CancellationToken cancellationToken)
    {
        var staff = (await db.Medewerkers.AsNoTracking().Where(m => m.Aanbieder == code).ToListAsync(cancellationToken)).ConvertAll(m => m.Gegevens);
        var begin = new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1);
        return [.. Enumerable.Range(-3, 6).Select(q => begin.AddMonths(3 * q).AddDays(-1)).Append(day).Distinct().Order().Select(d => Personeel.Dekking.Op(staff, d, sheet.Normen))];
    }

    private static List<EisBewijs> Bewijzen(AanbiederFeiten facts, Feitenblad sheet)
    {
        var signal = sheet.Normen.Geheel(Bewijstoets.EersteSignaal, sheet.Dag);
        var titles = sheet.Gevraagd(facts).ToDictionary(e => e.Code, e => e.Titel, StringComparer.Ordinal);
        return [.. facts.Bewijsstukken.GroupBy(b => b.Eis).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var found = Bewijstoets.Toets(g, sheet.Dag, signal);
            return new EisBewijs(g.Key, titles.GetValueOrDefault(g.Key, g.Key), found.Stand, found.TotEnMet, found.Nummer, g.Count());
        })];
    }
}

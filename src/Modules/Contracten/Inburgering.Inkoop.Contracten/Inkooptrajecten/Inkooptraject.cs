// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>A tender from preparation to contract, with its lots, requirements, criteria and team. Guards all of them.</summary>
internal sealed partial class Inkooptraject : IGelogd, IGeversioneerd
{
    private readonly List<Inkoopperceel> percelen = [];
    private readonly List<Inkoopeis> eisen = [];
    private readonly List<Gunningscriterium> criteria = [];
    private readonly List<Teamlid> team = [];

    private Inkooptraject()
    {
    }

    public Guid Id { get; private set; }

    public string Nummer { get; private set; } = "";

    public string Titel { get; private set; } = "";

    public Inkoopprocedure Procedure { get; private set; }

    public Trajectstap Stap { get; private set; }

    /// <summary>The day on which the tender came in its stage.</summary>
    public DateOnly StapSinds { get; private set; }

    public string? TenderNed { get; private set; }

    public IReadOnlyList<string> CpvCodes { get; private set; } = [];

    public IReadOnlyList<string> Gemeenten { get; private set; } = [];

    public DateOnly? Publicatiedatum { get; private set; }

    public DateOnly? Sluitingsdatum { get; private set; }

    public DateOnly? ContractIngang { get; private set; }

    public DateOnly? ContractEinde { get; private set; }

    public IReadOnlyList<int> VerlengingenMaanden { get; private set; } = [];

    public int OpzegtermijnMaanden { get; private set; }

    public Rapportagefrequentie Rapportagefrequentie { get; private set; }

    public string? Toelichting { get; private set; }

    /// <summary>Null until somebody has chosen how bids are compared.</summary>
    public Gunningsformule? Formule { get; private set; }

    public int Prijsgewicht { get; private set; }

    public Gelijkregel Gelijkregel { get; private set; }

    public string? Intrekreden { get; private set; }

    /// <summary>Counts every change, so that the row itself changes also when only something under it did, twice in one moment.</summary>
    [NietGelogd]
    public long Wijzigingen { get; private set; }

    [NietGelogd]
    public DateTimeOffset BijgewerktOp { get; private set; }

    public int Versie { get; private set; }

    public IReadOnlyList<Inkoopperceel> Percelen => percelen;

    public IReadOnlyList<Inkoopeis> Eisen => eisen;

    public IReadOnlyList<Gunningscriterium> Criteria => criteria;

    public IReadOnlyList<Teamlid> Team => team;

    public string LogSleutel => Nummer;

    public IEnumerable<Gunningscriterium> CriteriaOpVolgorde => criteria.OrderBy(c => c.Volgorde);

    public IEnumerable<Teamlid> Beoordelaars => team.Where(t => t.Rol == Teamrol.Beoordelaar);

    /// <summary>Quality is scored: there are criteria and bids are compared.</summary>
    public bool WordtBeoordeeld => Formule is not (null or Gunningsformule.Toelating) && criteria.Count > 0;

    public static Inkooptraject Maak(string nummer, InkooptrajectGegevens gegevens, DateOnly vandaag)
    {
        var traject = new Inkooptraject { Id = Guid.CreateVersion7(), Nummer = nummer, StapSinds = vandaag };
        traject.NeemOver(gegevens);
        return traject;
    }

    /// <summary>Called with every change of the tender or anything under it, so that its version counts up.</summary>
    public void Raak(DateTimeOffset nu)
    {
        Wijzigingen++;
        BijgewerktOp = nu;
    }

    public Result Wijzig(InkooptrajectGegevens gegevens, string? reden, StapContext context)
    {
        if (MagInhoudWijzigen(reden) is { } refused)
        {
            return refused;
        }

        NeemOver(gegevens);
        return NogSteedsPubliceerbaar(context);
    }

    public Result VoegPerceelToe(string code, InkoopperceelGegevens gegevens, string? reden, StapContext context)
    {
        if (MagInhoudWijzigen(reden) is { } refused)
        {
            return refused;
        }

        if (percelen.Exists(p => p.Code == code))
        {
            return InkoopErrors.PerceelBestaatAl(Nummer, code);
        }

        if (GemeentenBuitenTraject(gegevens) is { } outside)
        {
            return outside;
        }

        percelen.Add(Inkoopperceel.Maak(this, code, gegevens));
        return NogSteedsPubliceerbaar(context);
    }

    public Result WijzigPerceel(string code, InkoopperceelGegevens gegevens, string? reden, StapContext context)
    {
        if (MagInhoudWijzigen(reden) is { } refused)
        {
            return refused;
        }

        if (percelen.Find(p => p.Code == code) is not { } lot)
        {
            return InkoopErrors.PerceelOnbekend(Nummer, code);
        }

        if (GemeentenBuitenTraject(gegevens) is { } outside)
        {
            return outside;
        }

        lot.Wijzig(gegevens);
        return NogSteedsPubliceerbaar(context);
    }

    public Result HaalPerceelWeg(string code, string? reden, StapContext context)
    {
        if (MagInhoudWijzigen(reden) is { } refused)
        {
            return refused;
        }

        return percelen.RemoveAll(p => p.Code == code) == 0 ? InkoopErrors.PerceelOnbekend(Nummer, code) : NogSteedsPubliceerbaar(context);
    }

    /// <summary>Replaces the requirements; one with the same code keeps its identity.</summary>
    public Result LegEisenVast(IReadOnlyList<InkoopeisGegevens> nieuw, string? reden, StapContext context)
    {
        if (MagInhoudWijzigen(reden) is { } refused)
        {
            return refused;
        }

        eisen.RemoveAll(e => nieuw.All(n => n.Code != e.Code));
        for (var i = 0; i < nieuw.Count; i++)
        {
            if (eisen.Find(e => e.Code == nieuw[i].Code) is { } known)
            {
                known.Wijzig(i + 1, nieuw[i]);
            }
            else
            {
                eisen.Add(new Inkoopeis(this, i + 1, nieuw[i]));
            }
        }

        return NogSteedsPubliceerbaar(context);
    }

    /// <summary>Replaces formula, weights and criteria.</summary>
    public Result LegGunningswijzeVast(GunningswijzeGegevens nieuw, string? reden, StapContext context)
    {
        if (MagInhoudWijzigen(reden) is { } refused)
        {
            return refused;
        }

        if ((nieuw.Formule == Gunningsformule.Toelating) != (Procedure == Inkoopprocedure.OpenHouse))
        {
            return InkoopErrors.FormulePastNiet(Procedure);
        }

        if (nieuw.Formule == Gunningsformule.Toelating)
        {
            if (nieuw.Prijsgewicht != 0 || nieuw.Criteria.Count > 0)
            {
                return InkoopErrors.ToelatingZonderGewichten();
            }
        }
        else
        {
            if (nieuw.Formule == Gunningsformule.GunnenOpWaarde && nieuw.Prijsgewicht != 0)
            {
                return InkoopErrors.WaardeZonderPrijsgewicht(nieuw.Prijsgewicht);
            }

            if (nieuw.Prijsgewicht + nieuw.Criteria.Sum(c => c.Gewicht) is var sum and not 100)
            {
                return InkoopErrors.Gewichten(nieuw.Prijsgewicht, sum);
            }
        }

        Formule = nieuw.Formule;
        Prijsgewicht = nieuw.Prijsgewicht;
        Gelijkregel = nieuw.Gelijkregel;
        ZetCriteria(nieuw.Criteria);
        return NogSteedsPubliceerbaar(context);
    }

    /// <summary>Adds a colleague, or changes what somebody does.</summary>
    public Result ZetInTeam(string accountId, string naam, Teamrol rol)
    {
        if (Stap >= Trajectstap.VoorlopigGegund)
        {
            return InkoopErrors.TeamVast(Nummer, Stap);
        }

        if (team.Find(t => t.AccountId == accountId) is { } known)
        {
            known.Wijzig(naam, rol);
        }
        else
        {
            team.Add(new Teamlid(this, accountId, naam, rol));
        }

        return Result.Success;
    }

    public Result HaalUitTeam(string accountId)
    {
        if (Stap >= Trajectstap.VoorlopigGegund)
        {
            return InkoopErrors.TeamVast(Nummer, Stap);
        }

        return team.RemoveAll(t => t.AccountId == accountId) == 0 ? InkoopErrors.TeamlidOnbekend(Nummer) : Result.Success;
    }

    /// <summary>Goes to a next stage when everything that it needs is there; an award takes a decision.</summary>
    public Result ZetStap(Trajectstap naar, StapContext context) =>
        naar is Trajectstap.VoorlopigGegund or Trajectstap.DefinitiefGegund ? GunnenErrors.AlleenMetBesluit(Nummer, naar) : GaNaar(naar, context);

    private Result GaNaar(Trajectstap naar, StapContext context)
    {
        if (!Stappenplan.Volgende(Stap).Contains(naar))
        {
            return InkoopErrors.StapKanNiet(Nummer, Stap, naar);
        }

        var open = Stappenplan.Voorwaarden(this, naar, context).Where(v => !v.Voldaan).ToList();
        if (open.Count > 0)
        {
            return Result.Failure([.. open.Select(v => InkoopErrors.VoorwaardeOpen(naar, v))]);
        }

        Stap = naar;
        StapSinds = context.Vandaag;
        return Result.Success;
    }

    public Result TrekIn(string reden, DateOnly vandaag)
    {
        if (Stap is Trajectstap.DefinitiefGegund or Trajectstap.Afgerond or Trajectstap.Ingetrokken)
        {
            return InkoopErrors.IntrekkenKanNiet(Nummer, Stap);
        }

        Gunning?.TrekIn(reden, vandaag);
        Stap = Trajectstap.Ingetrokken;
        StapSinds = vandaag;
        Intrekreden = reden.Trim();
        return Result.Success;
    }

    public InkooptrajectGegevens Gegevens() => new(
        Titel,
        Procedure,
        TenderNed,
        [.. CpvCodes],
        [.. Gemeenten],
        Publicatiedatum,
        Sluitingsdatum,
        ContractIngang,
        ContractEinde,
        [.. VerlengingenMaanden],
        OpzegtermijnMaanden,
        Rapportagefrequentie,
        Toelichting);

    /// <summary>How bids are compared; null until it was chosen.</summary>
    public GunningswijzeGegevens? Gunningswijze() =>
        Formule is { } formule ? new(formule, Prijsgewicht, Gelijkregel, [.. CriteriaOpVolgorde.Select(c => c.Gegevens())]) : null;

    // What providers are asked may change freely before publication, with a reason until the closing day, and never after it.
    private Error? MagInhoudWijzigen(string? reden) => Stap switch
    {
        Trajectstap.Voorbereiding or Trajectstap.Marktconsultatie => null,
        Trajectstap.Gepubliceerd => string.IsNullOrWhiteSpace(reden) ? InkoopErrors.RectificatieReden(Nummer) : null,
        _ => InkoopErrors.InhoudVast(Nummer, Stap),
    };

    private Result NogSteedsPubliceerbaar(StapContext context)
    {
        if (Stap != Trajectstap.Gepubliceerd)
        {
            return Result.Success;
        }

        var open = Stappenplan.Voorwaarden(this, Trajectstap.Gepubliceerd, context).Where(v => !v.Voldaan).ToList();
        return open.Count == 0 ? Result.Success : Result.Failure([.. open.Select(v => InkoopErrors.VoorwaardeOpen(Trajectstap.Gepubliceerd, v))]);
    }

    private Error? GemeentenBuitenTraject(InkoopperceelGegevens gegevens) =>
        gegevens.Gemeenten.Except(Gemeenten).ToList() is { Count: > 0 } outside ? InkoopErrors.GemeenteBuitenTraject(Nummer, outside) : null;

    private void ZetCriteria(IReadOnlyList<GunningscriteriumGegevens> nieuw)
    {
        criteria.RemoveAll(c => nieuw.All(n => n.Code != c.Code));
        for (var i = 0; i < nieuw.Count; i++)
        {
            if (criteria.Find(c => c.Code == nieuw[i].Code) is { } known)
            {
                known.Wijzig(i + 1, nieuw[i]);
            }
            else
            {
                criteria.Add(new Gunningscriterium(this, i + 1, nieuw[i]));
            }
        }
    }

    private void NeemOver(InkooptrajectGegevens gegevens)
    {
        Titel = gegevens.Titel.Trim();
        Procedure = gegevens.Procedure;
        TenderNed = string.IsNullOrWhiteSpace(gegevens.TenderNed) ? null : gegevens.TenderNed.Trim();
        CpvCodes = [.. gegevens.CpvCodes];
        Gemeenten = [.. gegevens.Gemeenten];
        Publicatiedatum = gegevens.Publicatiedatum;
        Sluitingsdatum = gegevens.Sluitingsdatum;
        ContractIngang = gegevens.ContractIngang;
        ContractEinde = gegevens.ContractEinde;
        VerlengingenMaanden = [.. gegevens.VerlengingenMaanden];
        OpzegtermijnMaanden = gegevens.OpzegtermijnMaanden;
        Rapportagefrequentie = gegevens.Rapportagefrequentie;
        Toelichting = string.IsNullOrWhiteSpace(gegevens.Toelichting) ? null : gegevens.Toelichting.Trim();
    }
}

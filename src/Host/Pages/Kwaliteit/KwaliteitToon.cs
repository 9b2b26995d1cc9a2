// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Bezoeken;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Register;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>Words and badges of the quality pages.</summary>
public static class KwaliteitToon
{
    /// <summary>Who is looking.</summary>
    public static Actor Actor(HttpContext context) => context.RequestServices.GetRequiredService<IActorAccessor>().Actor;

    /// <summary>True for who may open reports, scorecards, surveys and visits: they count people exactly.</summary>
    public static bool MagCijfers(Actor actor) => actor.Is(Rol.Contractmanager) || actor.Is(Rol.Aanbieder) || actor.Is(Rol.Beheerder);

    /// <summary>The parts of Kwaliteit that this actor may open.</summary>
    public static IReadOnlyList<(string Naam, string Pad)> Onderdelen(Actor actor)
    {
        List<(string Naam, string Pad)> parts = [("Aanbieders", "/kwaliteit"), ("Eisen", "/kwaliteit/eisen"), ("Meldingen over werving", "/kwaliteit/meldingen")];
        if (actor.Is(Rol.Contractmanager) || actor.Is(Rol.Aanbieder) || actor.Is(Rol.Beheerder) || actor.Is(Rol.Lezer))
        {
            parts.Add(("Bewijsstukken", "/kwaliteit/bewijsstukken"));
            parts.Add(("Rapportages", "/kwaliteit/rapportages"));
            parts.Add(("Vragen", "/kwaliteit/vragen"));
            parts.Add(("Scorekaarten", "/kwaliteit/scorekaarten"));
            parts.Add(("Bevindingen", "/kwaliteit/bevindingen"));
            parts.Add(("Lesbezoeken", "/kwaliteit/bezoeken"));
            parts.Add(("Peilingen", "/kwaliteit/peilingen"));
            parts.Add(("Register", "/kwaliteit/register"));
        }

        if (!MagCijfers(actor))
        {
            parts.RemoveAll(p => p.Pad is "/kwaliteit/vragen" or "/kwaliteit/peilingen");
        }

        return parts;
    }

    public static (Toonsoort Soort, string Tekst) Badge(Oordeel oordeel) => oordeel switch
    {
        Oordeel.Voldoet => (Toonsoort.Goed, "voldoet"),
        Oordeel.LetOp => (Toonsoort.LetOp, "let op"),
        _ => (Toonsoort.Fout, "voldoet niet"),
    };

    public static (Toonsoort Soort, string Tekst) Badge(EisUitkomst uitkomst) => uitkomst switch
    {
        EisUitkomst.Voldoet => (Toonsoort.Goed, "voldoet"),
        EisUitkomst.LetOp => (Toonsoort.LetOp, "let op"),
        EisUitkomst.VoldoetNiet => (Toonsoort.Fout, "voldoet niet"),
        EisUitkomst.NietBeoordeeld => (Toonsoort.Info, "niet beoordeeld"),
        _ => (Toonsoort.Info, "n.v.t."),
    };

    public static (Toonsoort Soort, string Tekst) Badge(BewijsstukStatus status) => status switch
    {
        BewijsstukStatus.Aangeleverd => (Toonsoort.LetOp, "te controleren"),
        BewijsstukStatus.EersteAkkoord => (Toonsoort.LetOp, "tweede controle nodig"),
        BewijsstukStatus.Geverifieerd => (Toonsoort.Goed, "geverifieerd"),
        BewijsstukStatus.Afgewezen => (Toonsoort.Fout, "afgewezen"),
        _ => (Toonsoort.Info, "ingetrokken"),
    };

    public static (Toonsoort Soort, string Tekst) Badge(Bewijsstand stand) => stand switch
    {
        Bewijsstand.Geldig => (Toonsoort.Goed, "geldig"),
        Bewijsstand.Verloopt => (Toonsoort.LetOp, "verloopt"),
        Bewijsstand.Verlopen => (Toonsoort.Fout, "verlopen"),
        Bewijsstand.Wacht => (Toonsoort.Info, "te controleren"),
        Bewijsstand.GeldtLater => (Toonsoort.Info, "geldt later"),
        _ => (Toonsoort.Info, "geen"),
    };

    public static (Toonsoort Soort, string Tekst) Badge(Bezoekstatus status) => status switch
    {
        Bezoekstatus.Voorbereid => (Toonsoort.LetOp, "gepland"),
        Bezoekstatus.Uitgevoerd => (Toonsoort.Goed, "vastgelegd"),
        _ => (Toonsoort.Info, "vervallen"),
    };

    public static (Toonsoort Soort, string Tekst) Badge(Puntoordeel oordeel) => oordeel switch
    {
        Puntoordeel.Goed => (Toonsoort.Goed, "goed"),
        Puntoordeel.KanBeter => (Toonsoort.LetOp, "kan beter"),
        Puntoordeel.Onvoldoende => (Toonsoort.Fout, "onvoldoende"),
        _ => (Toonsoort.Info, "niet gezien"),
    };

    /// <summary>In what a register differs.</summary>
    public static string Tekst(Registerveld veld) => veld switch
    {
        Registerveld.Inschrijving => "inschrijving",
        Registerveld.Keurmerk => "keurmerk",
        Registerveld.KeurmerkTot => "laatste dag van het keurmerk",
        Registerveld.TstErkenning => "erkenning taalschakeltraject",
        Registerveld.BowNummer => "BoW-nummer",
        _ => "BRIN",
    };

    public static (Toonsoort Soort, string Tekst) Badge(VogUitkomst uitkomst) => uitkomst switch
    {
        VogUitkomst.InOrde => (Toonsoort.Goed, "in orde"),
        VogUitkomst.NaStart => (Toonsoort.LetOp, "na de start"),
        VogUitkomst.Ontbreekt => (Toonsoort.Fout, "ontbreekt"),
        VogUitkomst.AnderProfiel => (Toonsoort.Fout, "ander profiel"),
        _ => (Toonsoort.Fout, "te oud bij start"),
    };

    public static (Toonsoort Soort, string Tekst) Badge(RapportageStand stand) => stand switch
    {
        RapportageStand.OpTijd => (Toonsoort.Goed, "op tijd"),
        RapportageStand.TeLaat => (Toonsoort.LetOp, "te laat ingeleverd"),
        RapportageStand.Ontbreekt => (Toonsoort.Fout, "ontbreekt"),
        _ => (Toonsoort.Info, "verwacht"),
    };

    public static (Toonsoort Soort, string Tekst) Badge(ScorekaartStatus status) => status switch
    {
        ScorekaartStatus.Concept => (Toonsoort.Info, "te beoordelen"),
        ScorekaartStatus.Voorgelegd => (Toonsoort.LetOp, "voorgelegd"),
        ScorekaartStatus.Gereageerd => (Toonsoort.LetOp, "gereageerd"),
        _ => (Toonsoort.Goed, "vastgesteld"),
    };

    /// <summary>State and points of a KPI of a scorecard.</summary>
    public static (Toonsoort Soort, string Tekst) Badge(KpiScore score) => score switch
    {
        { Correctie.Punten: { } points } => (Toonsoort.Info, $"besloten {Toon.Getal(points)}"),
        { Correctie: not null } => (Toonsoort.Info, "besloten: n.v.t."),
        { Stand: Meetstand.TeWeinig } => (Toonsoort.Info, "te weinig, gewicht verdeeld"),
        { Stand: Meetstand.NietGeleverd } => (Toonsoort.LetOp, "niet geleverd"),
        { Stand: Meetstand.NietVanToepassing } => (Toonsoort.Info, "n.v.t., gewicht verdeeld"),
        { Trede: Scoretrede.Goed } => (Toonsoort.Goed, "goed 100"),
        { Trede: Scoretrede.NetBuitenNorm } => (Toonsoort.LetOp, $"net buiten norm {Toon.Getal(score.Punten)}"),
        _ => (Toonsoort.Fout, $"onvoldoende {Toon.Getal(score.Punten)}"),
    };

    /// <summary>Norm of a KPI with its direction.</summary>
    public static string Norm(ScoreKpi kpi) => $"{(kpi.Richting == NormRichting.Maximaal ? "hoogstens" : "minstens")} {Waarde(kpi.Norm, kpi.Eenheid)}";

    /// <summary>How a KPI is computed, in the words of the report.</summary>
    public static string Formule(ScoreKpi kpi) => string.Join(" + ", kpi.Teller.Select(Cijfer)) + (kpi.Noemer.Count == 0 ? "" : $" als deel van {string.Join(" + ", kpi.Noemer.Select(Cijfer))}");

    /// <summary>Name of a figure of a scorecard.</summary>
    public static string Cijfer(string code) => Kpi.Vind(code)?.Titel ?? code switch
    {
        "dagen_te_laat" => "Dagen te laat gerapporteerd",
        "cijfers_vergeleken" => "Vergeleken cijfers",
        "cijfers_gelijk" => "Cijfers binnen de marge",
        _ => code,
    };

    /// <summary>A value with its unit.</summary>
    public static string Waarde(decimal? waarde, string eenheid) => waarde is null ? Toon.Onbekend : eenheid switch
    {
        "procent" => Toon.Getal(waarde) + "\u00a0%",
        "cijfer" or "" => Toon.Getal(waarde),
        "dagen" when waarde == 1 => "1 dag",
        _ => $"{Toon.Getal(waarde)} {eenheid}",
    };

    public static (Toonsoort Soort, string Tekst) Badge(BevindingStatus status) => status switch
    {
        BevindingStatus.Open => (Toonsoort.LetOp, "plan gevraagd"),
        BevindingStatus.PlanIngediend => (Toonsoort.LetOp, "plan ingediend"),
        BevindingStatus.PlanGoedgekeurd => (Toonsoort.Info, "in uitvoering"),
        BevindingStatus.Uitgevoerd => (Toonsoort.Info, "uitgevoerd"),
        _ => (Toonsoort.Goed, "afgesloten"),
    };

    public static (Toonsoort Soort, string Tekst) Badge(VraagStatus status) => status switch
    {
        VraagStatus.Open => (Toonsoort.LetOp, "vraag gesteld"),
        VraagStatus.Beantwoord => (Toonsoort.Info, "beantwoord"),
        _ => (Toonsoort.Goed, "afgesloten"),
    };

    public static (Toonsoort Soort, string Tekst) Badge(MeldingStatus status) => status switch
    {
        MeldingStatus.Intake => (Toonsoort.LetOp, "binnengekomen"),
        MeldingStatus.Gehoord => (Toonsoort.LetOp, "gehoord"),
        MeldingStatus.Beoordeeld => (Toonsoort.LetOp, "beoordeeld"),
        _ => (Toonsoort.Info, "afgehandeld"),
    };

    public static (Toonsoort Soort, string Tekst) Badge(Vergelijking vergelijking) => vergelijking switch
    {
        Vergelijking.Gelijk => (Toonsoort.Goed, "gelijk"),
        Vergelijking.BinnenMarge => (Toonsoort.Goed, "binnen marge"),
        Vergelijking.Afwijking => (Toonsoort.Fout, "verschilt"),
        Vergelijking.NietGeleverd => (Toonsoort.Info, "niet geleverd"),
        _ => (Toonsoort.Info, "geen eigen cijfer"),
    };

    public static (Toonsoort Soort, string Tekst) Badge(KeurmerkStatus status) => status switch
    {
        KeurmerkStatus.Geldig or KeurmerkStatus.Aspirant => (Toonsoort.Goed, status.ToString().ToLowerInvariant()),
        KeurmerkStatus.Geen => (Toonsoort.Info, "geen"),
        _ => (Toonsoort.Fout, status.ToString().ToLowerInvariant()),
    };

    public static string Tekst(MeldingOordeel? oordeel) => oordeel switch
    {
        null => Toon.Onbekend,
        MeldingOordeel.NietVastTeStellen => "niet vast te stellen",
        _ => oordeel.Value.ToString().ToLowerInvariant(),
    };

    public static string Tekst(Gevolg? gevolg) => gevolg switch
    {
        null => Toon.Onbekend,
        Gevolg.Beeindiging => "contract beëindigen",
        _ => gevolg.Value.ToString().ToLowerInvariant(),
    };

    public static string Soort(EisSoort soort) => soort == EisSoort.KnockOut ? "knock-out" : "telt mee";

    /// <summary>Short names of routes, for a list.</summary>
    public static string Routes(IReadOnlyCollection<Route> routes) => routes.Count == 0 ? "alle" : string.Join(", ", routes.Select(r => r == Route.Onderwijs ? "Onderwijs" : r.ToString()));

    /// <summary>Norm with its direction, for example "hoogstens 20 cursisten".</summary>
    public static string Norm(EisGegevens eis) => eis.Norm is null ? Toon.Onbekend : $"{(eis.Richting == NormRichting.Maximaal ? "hoogstens" : "minstens")} {Toon.Getal(eis.Norm)} {eis.Eenheid}";

    /// <summary>A figure of a report with its unit.</summary>
    public static string Waarde(decimal? waarde, KpiSoort soort) => waarde is null ? Toon.Onbekend : soort switch
    {
        KpiSoort.Percentage => Toon.Getal(waarde) + "\u00a0%",
        KpiSoort.Dagen => Toon.Aantal((long)waarde.Value, "dag", "dagen"),
        _ => Toon.Getal(waarde),
    };

    /// <summary>How far a stated figure may be from ours.</summary>
    public static string Tekst(Marge marge, KpiSoort soort) => marge.Procent ? $"marge {Toon.Getal(marge.Waarde)}\u00a0%" : $"marge {Waarde(marge.Waarde, soort)}";

    /// <summary>A difference with its sign.</summary>
    public static string Verschil(decimal? verschil) => verschil switch
    {
        null => "",
        0 => "0",
        > 0 => "+" + Toon.Getal(verschil),
        _ => "−" + Toon.Getal(-verschil),
    };
}

// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>One placement: state, the steps that are possible now, hours by month.</summary>
public sealed class PlaatsingModel(IContracten contracten) : InkoopPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    /// <summary>History before this line.</summary>
    [BindProperty(Name = "eerder", SupportsGet = true)]
    public long? Eerder { get; set; }

    /// <summary>What was changed; null for who may not see it.</summary>
    public GeschiedenisPagina? Geschiedenis { get; private set; }

    [BindProperty]
    public Weigerreden? Weigerreden { get; set; }

    [BindProperty]
    public Eindreden? Eindreden { get; set; }

    [BindProperty]
    public DateOnly? Startdatum { get; set; }

    [BindProperty]
    public DateOnly? Einddatum { get; set; }

    [BindProperty]
    public string? Toelichting { get; set; }

    /// <summary>What proves how it ended.</summary>
    [BindProperty]
    public string? Bewijs { get; set; }

    /// <summary>Another agreed start.</summary>
    [BindProperty]
    public DateOnly? NieuweStart { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    [BindProperty]
    public DateOnly? Vanaf { get; set; }

    [BindProperty]
    public DateOnly? VerwachtTot { get; set; }

    [BindProperty]
    public string? Pauzereden { get; set; }

    [BindProperty]
    public DateOnly? Op { get; set; }

    [BindProperty]
    public Signaalonderwerp? Signaalonderwerp { get; set; }

    [BindProperty]
    public string? Signaaltekst { get; set; }

    /// <summary>The group to put somebody in; null = none.</summary>
    [BindProperty]
    public Guid? GroepId { get; set; }

    /// <summary>First day in the group.</summary>
    [BindProperty]
    public DateOnly? Sinds { get; set; }

    [BindProperty]
    public ExamenInvoer Examen { get; set; } = new();

    [BindProperty]
    public ModulemeldingInvoer Modulemelding { get; set; } = new();

    /// <summary>Who of the contract teaches.</summary>
    [BindProperty]
    public string? Uitvoerder { get; set; }

    public PlaatsingDetail? Detail { get; private set; }

    /// <summary>There is something to choose: the contract has subcontractors and the placement is not over.</summary>
    public bool KanUitvoerderKiezen => Detail is { Uitvoerders.Count: > 1, Regel.Status: PlaatsingStatus.Aangemeld or PlaatsingStatus.Geaccepteerd or PlaatsingStatus.Gestart } && (IsConsulent || IsAanbieder || Actor.Is(Rol.Contractmanager));

    public IReadOnlyList<SelectListItem> Uitvoerders => [.. Detail?.Uitvoerders.Select(u => new SelectListItem(Namen.Aanbieder(u), u)) ?? []];

    /// <summary>Signals about this placement that the actor may see, newest first.</summary>
    public IReadOnlyList<TrajectsignaalRegel> Signalen { get; private set; } = [];

    /// <summary>After a refusal: the best place that may have this person; null when there is none.</summary>
    public Plaatsingsmogelijkheid? Voorstel { get; private set; }

    /// <summary>Groups of the lot to choose from; empty for who may not put somebody in one.</summary>
    public IReadOnlyList<SelectListItem> Groepen { get; private set; } = [];

    public bool KanIndelen => (IsAanbieder || IsConsulent) && Groepen.Count > 0 && Detail!.Regel.Status is (PlaatsingStatus.Aangemeld or PlaatsingStatus.Geaccepteerd or PlaatsingStatus.Gestart);

    public bool KanMelden => IsAanbieder && Detail!.Regel.Status is (PlaatsingStatus.Geaccepteerd or PlaatsingStatus.Gestart);

    public bool KanExamenMelden => (IsAanbieder || IsConsulent) && Detail!.Regel.Status is (PlaatsingStatus.Gestart or PlaatsingStatus.Beeindigd);

    /// <summary>Only the provider, of somebody who has lessons there now.</summary>
    public bool KanModuleMelden => IsAanbieder && Detail!.Regel.Status == PlaatsingStatus.Gestart;

    /// <summary>Modules that a provider gives.</summary>
    public static IReadOnlyList<SelectListItem> Meldmodules { get; } = [.. new[] { ModuleSoort.PVT, ModuleSoort.MAP, ModuleSoort.KNM }.Select(m => new SelectListItem($"{m}", $"{m}"))];

    public Namenlijst Namen { get; private set; } = Namenlijst.Leeg;

    public bool IsConsulent => Actor.Is(Rol.Consulent);

    /// <summary>The provider of the placement, not who only teaches there.</summary>
    public bool IsAanbieder => Actor.Is(Rol.Aanbieder) && !GeeftLesVoorAnder;

    /// <summary>A subcontractor that teaches: it reads, and does nothing here.</summary>
    public bool GeeftLesVoorAnder => Actor.Scope.Aanbieder is { } own && Detail is { } detail && detail.Regel.Aanbieder != own;

    /// <summary>The steps that this actor may take now.</summary>
    public IReadOnlyList<PlaatsingStap> Stappen => [.. Detail!.Stappen.Where(s => s switch
    {
        PlaatsingStap.Accepteren or PlaatsingStap.Weigeren => IsAanbieder,
        PlaatsingStap.Starten => IsAanbieder || IsConsulent,
        _ => IsConsulent,
    })];

    /// <summary>What is waited for, when the step that brings the placement further is somebody else's.</summary>
    public string? WachtOp => Detail!.Regel.Status switch
    {
        PlaatsingStatus.Aangemeld when !IsAanbieder => "De aanbieder moet de aanmelding nog accepteren of weigeren.",
        PlaatsingStatus.Geaccepteerd when !Stappen.Contains(PlaatsingStap.Starten) => "De eerste les moet nog worden vastgelegd.",
        PlaatsingStatus.Gestart when !Stappen.Contains(PlaatsingStap.Beeindigen) => "De lessen lopen. De consulent legt het einde vast.",
        _ => null,
    };

    public UrenRegel Totaal
    {
        get
        {
            var rows = Detail!.Uren;
            return new UrenRegel(default, rows.Sum(u => u.Aangeboden), rows.Sum(u => u.Gevolgd), rows.Sum(u => u.GeoorloofdVerzuim), rows.Sum(u => u.OngeoorloofdVerzuim), rows.Sum(u => u.WaarvanOnline));
        }
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Startdatum ??= Clock.Vandaag();
        Einddatum ??= Clock.Vandaag();
        NieuweStart ??= Detail?.Regel.Startdatum;
        GroepId ??= Detail?.Groep?.Id;
        Sinds ??= Clock.Vandaag();
        Vanaf ??= Clock.Vandaag();
        Op ??= Clock.Vandaag();
        Uitvoerder ??= Detail?.Uitvoerder;
    }

    public Task<IActionResult> OnPostAccepterenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new AccepteerPlaatsing(Nummer), "U heeft de aanmelding geaccepteerd.", Paden.Plaatsing(Nummer), cancellationToken);

    public Task<IActionResult> OnPostWeigerenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new WeigerPlaatsing(Nummer, Weigerreden ?? (Weigerreden)(-1), Toelichting), "U heeft de aanmelding geweigerd. De consulent zoekt een andere plaats.", Paden.Plaatsing(Nummer), cancellationToken);

    public Task<IActionResult> OnPostIntrekkenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new TrekPlaatsingIn(Nummer, Toelichting ?? ""), "De plaatsing is ingetrokken.", Paden.Plaatsing(Nummer), cancellationToken);

    public Task<IActionResult> OnPostStartenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new StartPlaatsing(Nummer, Startdatum ?? default), "De eerste les is vastgelegd.", Paden.Plaatsing(Nummer), cancellationToken);

    public Task<IActionResult> OnPostUitvoerderAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new KiesUitvoerder(Nummer, Uitvoerder ?? ""), "Vastgelegd is wie lesgeeft.", Paden.Plaatsing(Nummer), cancellationToken);

    public Task<IActionResult> OnPostBeeindigenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new BeeindigPlaatsing(Nummer, Eindreden ?? (Eindreden)(-1), Einddatum ?? default, Toelichting, Bewijs), "De plaatsing is beëindigd.", Paden.Plaatsing(Nummer), cancellationToken);

    public async Task<IActionResult> OnPostSignaalAsync(CancellationToken cancellationToken)
    {
        var raised = await Mediator.Send(new MeldSignaal(Nummer, Signaalonderwerp ?? (Signaalonderwerp)(-1), Signaaltekst ?? ""), cancellationToken);
        foreach (var error in raised.Errors)
        {
            ModelState.AddModelError(error.Field switch { "Soort" => nameof(Signaalonderwerp), "Tekst" => nameof(Signaaltekst), _ => "" }, error.Message);
        }

        if (raised.IsSuccess)
        {
            return Verder("Het signaal is gemeld bij de consulent.", Paden.Plaatsing(Nummer));
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostIndelenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new DeelIn(Nummer, GroepId, Sinds), GroepId is null ? "Deze persoon zit niet meer in een groep." : "Deze persoon is ingedeeld.", Paden.Plaatsing(Nummer), cancellationToken);

    public Task<IActionResult> OnPostExamenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(
            new MeldExamen(Nummer, Examen.Onderdeel ?? (Onderdeel)(-1), Examen.Niveau, Examen.Examendatum ?? default, Examen.Uitslag ?? (Uitslag)(-1), Examen.Reden),
            "Het examen is vastgelegd.",
            Paden.Plaatsing(Nummer),
            cancellationToken);

    public Task<IActionResult> OnPostModuleAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(
            new MeldModule(Nummer, Modulemelding.Module ?? (ModuleSoort)(-1), Modulemelding.Uren, Modulemelding.AfgerondOp, Modulemelding.Themas),
            "De module is gemeld bij de gemeente.",
            Paden.Plaatsing(Nummer),
            cancellationToken);

    public async Task<IActionResult> OnPostVerschuivenAsync(CancellationToken cancellationToken)
    {
        // The form field has a name of its own: "Startdatum" is the first lesson.
        var moved = await SendAsync(new VerschuifStart(Nummer, NieuweStart ?? default, Reden ?? ""), cancellationToken);
        if (moved.IsSuccess)
        {
            return Verder("De start is verschoven.", Paden.Plaatsing(Nummer));
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostPauzerenAsync(CancellationToken cancellationToken)
    {
        var paused = await SendAsync(new PauzeerPlaatsing(Nummer, Vanaf ?? default, VerwachtTot ?? default, Pauzereden ?? ""), cancellationToken);
        if (paused.IsSuccess)
        {
            return Verder("De pauze is vastgelegd. De inburgeringstermijn loopt door.", Paden.Plaatsing(Nummer));
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostHervattenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new HervatPlaatsing(Nummer, Op ?? default), "De lessen lopen weer.", Paden.Plaatsing(Nummer), cancellationToken);

    /// <summary>The pause that lasts; null when there is none.</summary>
    public PauzeRegel? LopendePauze => Detail!.Regel.Status == PlaatsingStatus.Gestart ? Detail.Pauzes.FirstOrDefault(p => p.HervatOp is null) : null;

    /// <summary>Whether a consulent may still move the start.</summary>
    public bool KanVerschuiven => IsConsulent && Detail!.Regel.Status is (PlaatsingStatus.Aangemeld or PlaatsingStatus.Geaccepteerd);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Namen = await Namenlijst.LaadAsync(contracten, cancellationToken);
        var detail = await SendAsync(new HaalPlaatsing(Nummer, "volgen van een plaatsing"), cancellationToken);
        Detail = detail.IsSuccess ? detail.Value : null;
        if (Detail is not null && (IsConsulent || IsAanbieder))
        {
            var groups = await SendAsync(new ZoekGroepen(new PageRequest(100, Sortering: "start"), Detail.Regel.Contract, Detail.Regel.Perceel), cancellationToken);
            Groepen = groups.TryGet(out var all) ? [.. all.Items.Where(g => g.Vrij > 0 || g.Id == Detail.Groep?.Id).Select(g => new SelectListItem($"{g.Code}: {Weergave.Startmoment(g)}", g.Id.ToString()))] : [];
            var raised = await SendAsync(new ZoekSignalen(new PageRequest(10, Sortering: "gemeld", Aflopend: true), Plaatsing: Nummer, Doel: "volgen van een plaatsing"), cancellationToken);
            Signalen = raised.IsSuccess ? raised.Value.Pagina.Items : [];
        }

        if (IsConsulent && Detail is { Regel.Status: PlaatsingStatus.Geweigerd } refused)
        {
            // Outside the scope of this colleague by now, for example after a move: then there is nothing to propose.
            var next = await Mediator.Send(new ZoekPlaatsingsmogelijkheden(refused.Regel.Dossiernummer, Clock.Vandaag().AddDays(7), refused.Regel.Financiering, refused.Regel.Route), cancellationToken);
            Voorstel = next.TryGet(out var found) ? found.Percelen.FirstOrDefault(p => p.Toegestaan && p.EerderGeweigerdOp is null) : null;
        }

        if (IsConsulent && Detail is not null)
        {
            var history = await SendAsync(new ZoekPlaatsingGeschiedenis(Nummer, Eerder, 15), cancellationToken);
            Geschiedenis = history.IsSuccess ? history.Value : null;
        }
    }
}

/// <summary>The exam form.</summary>
public sealed class ExamenInvoer
{
    public Onderdeel? Onderdeel { get; set; }

    public ExamenNiveau? Niveau { get; set; }

    public DateOnly? Examendatum { get; set; }

    public Uitslag? Uitslag { get; set; }

    public GeenUitslagReden? Reden { get; set; }
}

/// <summary>The form with which a provider reports a module.</summary>
public sealed class ModulemeldingInvoer
{
    public ModuleSoort? Module { get; set; }

    public decimal? Uren { get; set; }

    public DateOnly? AfgerondOp { get; set; }

    public List<Mapthema> Themas { get; set; } = [];
}

// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

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

    public PlaatsingDetail? Detail { get; private set; }

    public Namenlijst Namen { get; private set; } = Namenlijst.Leeg;

    public bool IsConsulent => Actor.Is(Rol.Consulent);

    public bool IsAanbieder => Actor.Is(Rol.Aanbieder);

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
    }

    public Task<IActionResult> OnPostAccepterenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new AccepteerPlaatsing(Nummer), "U heeft de aanmelding geaccepteerd.", Paden.Plaatsing(Nummer), cancellationToken);

    public Task<IActionResult> OnPostWeigerenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new WeigerPlaatsing(Nummer, Weigerreden ?? (Weigerreden)(-1), Toelichting), "U heeft de aanmelding geweigerd. De consulent zoekt een andere plaats.", Paden.Plaatsing(Nummer), cancellationToken);

    public Task<IActionResult> OnPostIntrekkenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new TrekPlaatsingIn(Nummer, Toelichting ?? ""), "De plaatsing is ingetrokken.", Paden.Plaatsing(Nummer), cancellationToken);

    public Task<IActionResult> OnPostStartenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new StartPlaatsing(Nummer, Startdatum ?? default), "De eerste les is vastgelegd.", Paden.Plaatsing(Nummer), cancellationToken);

    public Task<IActionResult> OnPostBeeindigenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new BeeindigPlaatsing(Nummer, Eindreden ?? (Eindreden)(-1), Einddatum ?? default, Toelichting), "De plaatsing is beëindigd.", Paden.Plaatsing(Nummer), cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Namen = await Namenlijst.LaadAsync(contracten, cancellationToken);
        var found = await SendAsync(new HaalPlaatsing(Nummer, "volgen van een plaatsing"), cancellationToken);
        Detail = found.IsSuccess ? found.Value : null;
        if (IsConsulent && Detail is not null)
        {
            var history = await SendAsync(new ZoekPlaatsingGeschiedenis(Nummer, Eerder, 15), cancellationToken);
            Geschiedenis = history.IsSuccess ? history.Value : null;
        }
    }
}

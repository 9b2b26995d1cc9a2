// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Belangen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>Registered interests of colleagues in providers (rule R20).</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed class BelangenModel : InkoopPage
{
    [BindProperty]
    public string? Aanbieder { get; set; }

    [BindProperty]
    public string? Omschrijving { get; set; }

    /// <summary>The interest to end.</summary>
    [BindProperty(Name = "einde", SupportsGet = true)]
    public Guid? Einde { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public IReadOnlyList<BelangRegel> Lijst { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Aanbieders { get; private set; } = [];

    public bool ZietAlles => Actor.Is(Rol.Beheerder);

    public BelangRegel? TeBeeindigen => Lijst.FirstOrDefault(b => b.Id == Einde && b.BeeindigdOp is null);

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public Task<IActionResult> OnPostMeldAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new RegistreerBelang(Aanbieder ?? "", Omschrijving ?? ""), "Uw belang is gemeld.", "/contracten/belangen", cancellationToken);

    public Task<IActionResult> OnPostBeeindigAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new BeeindigBelang(Einde ?? Guid.Empty, Reden ?? ""), "Het belang is beëindigd.", "/contracten/belangen", cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var list = await SendAsync(new ZoekBelangen(), cancellationToken);
        Lijst = list.IsSuccess ? list.Value.Belangen : [];
        var providers = await SendAsync(new ZoekAanbieders(new PageRequest(PageRequest.Maximum)), cancellationToken);
        Aanbieders = providers.IsSuccess ? [.. providers.Value.Items.Select(a => new SelectListItem($"{a.Naam} ({a.Code})", a.Code))] : [];
    }
}

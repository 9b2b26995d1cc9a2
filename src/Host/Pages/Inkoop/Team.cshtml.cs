// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Accounts.Beheer;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>Who runs the tender and who scores.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class TeamModel : InkoopHandelingPage
{
    [BindProperty]
    public string? AccountId { get; set; }

    [BindProperty]
    public Teamrol? Teamrol { get; set; }

    /// <summary>Account that leaves the team.</summary>
    [BindProperty]
    public string? Uit { get; set; }

    public IReadOnlyList<SelectListItem> Collegas { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Leden => [.. Traject?.Team.Select(l => new SelectListItem(l.Naam, l.AccountId)) ?? []];

    private string Terug => InkoopTonen.Pad(Nummer) + "/team";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadCollegasAsync(cancellationToken);
        var name = Collegas.FirstOrDefault(c => c.Value == AccountId)?.Text ?? "";
        return await VerwerkAsync(new ZetInInkoopteam(Nummer, Versie, name.Length == 0 ? "" : AccountId ?? "", name.Length == 0 ? "-" : name, Teamrol ?? (Teamrol)(-1)), $"{name} zit in het team.", Terug, cancellationToken);
    }

    public Task<IActionResult> OnPostUitAsync(CancellationToken cancellationToken)
    {
        Vereis(Uit, nameof(Uit), "Kies wie uit het team gaat.");
        return VerwerkAsync(new HaalUitInkoopteam(Nummer, Versie, Uit ?? "", Reden ?? ""), "De collega is uit het team gehaald.", Terug, cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await base.LaadAsync(cancellationToken);
        await LaadCollegasAsync(cancellationToken);
    }

    private async Task LaadCollegasAsync(CancellationToken cancellationToken)
    {
        var colleagues = await SendAsync(new ZoekCollegas(), cancellationToken);
        Collegas = colleagues.IsSuccess ? [.. colleagues.Value.Collegas.Select(c => new SelectListItem(c.Naam, c.Id.ToString()))] : [];
    }
}

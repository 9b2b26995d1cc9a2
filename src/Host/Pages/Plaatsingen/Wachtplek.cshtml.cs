// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>One person on one waiting list: another wish, or off the list.</summary>
[Toegang(Rol.Consulent)]
public sealed class WachtplekModel : InkoopPage
{
    private const string Lijst = "/plaatsingen/wachtlijst";

    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? KanVanaf { get; set; }

    [BindProperty]
    public Groepsvorm? Vorm { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public WachtendeRegel? Plek { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        (KanVanaf, Vorm) = (Plek?.KanVanaf, Plek?.Vorm);
        return Plek is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostWijzigAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new WijzigWachtende(Id, KanVanaf ?? default, Vorm, Reden ?? ""), "De wens is gewijzigd.", Lijst, cancellationToken);

    public Task<IActionResult> OnPostHaalAfAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new HaalVanWachtlijst(Id, Reden ?? ""), "Deze persoon staat niet meer op de wachtlijst.", Lijst, cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var found = await SendAsync(new ZoekWachtlijst(WachtendeId: Id), cancellationToken);
        Plek = found.IsSuccess ? found.Value.Wachtenden.SingleOrDefault() : null;
    }
}

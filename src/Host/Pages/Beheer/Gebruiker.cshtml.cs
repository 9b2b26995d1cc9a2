// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts.Beheer;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>One account: what it may, and letting it in or keeping it out.</summary>
internal sealed class GebruikerModel(Keuzes keuzes) : InkoopPage, IBereikPagina
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public BereikInvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Reden { get; set; }

    public AccountRegel Gebruiker { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Gemeenten { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Aanbieders { get; private set; } = [];

    public string? NieuwWachtwoord { get; private set; }

    public bool Vergrendeld => Gebruiker.VergrendeldTot > Clock.GetUtcNow();

    private string Pad => $"/beheer/gebruikers/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Fill();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new WijzigAccount(Id, Invoer.Naam ?? "", Invoer.Bereik()), "De wijziging is opgeslagen.", Pad, cancellationToken);

    public Task<IActionResult> OnPostBlokkeerAsync(CancellationToken cancellationToken) =>
        AccessAsync(new BlokkeerAccount(Id, Reden), "Het account is geblokkeerd.", cancellationToken);

    public Task<IActionResult> OnPostDeblokkeerAsync(CancellationToken cancellationToken) =>
        AccessAsync(new DeblokkeerAccount(Id), "De gebruiker kan weer inloggen.", cancellationToken);

    public Task<IActionResult> OnPostTweedeFactorAsync(CancellationToken cancellationToken) =>
        AccessAsync(new ZetTweedeFactorUit(Id, Reden), "De tweede factor staat uit.", cancellationToken);

    public async Task<IActionResult> OnPostWachtwoordAsync(CancellationToken cancellationToken)
    {
        // No redirect: the password must not travel through a cookie or an address.
        if ((await SendAsync(new GeefNieuwWachtwoord(Id), cancellationToken)).TryGet(out var made))
        {
            NieuwWachtwoord = made.TijdelijkWachtwoord;
        }

        await LaadAsync(cancellationToken);
        Fill();
        return Page();
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalAccount(Id), cancellationToken)).TryGet(out var found))
        {
            Gebruiker = found;
        }

        Gemeenten = await keuzes.GemeentenAsync(cancellationToken);
        Aanbieders = await keuzes.AanbiedersAsync(cancellationToken);
    }

    // These buttons are of another form than the one with roles: that one shows again what is stored.
    private async Task<IActionResult> AccessAsync(SharedKernel.Messages.ICommand<SharedKernel.Results.Result> command, string done, CancellationToken cancellationToken)
    {
        var answer = await VerwerkAsync(command, done, Pad, cancellationToken);
        Fill();
        return answer;
    }

    private void Fill()
    {
        if (Gebruiker is null)
        {
            return;
        }

        Invoer = new BereikInvoer
        {
            Naam = Gebruiker.Naam,
            Email = Gebruiker.Email,
            Rollen = [.. Gebruiker.Rollen],
            HeleRegio = Gebruiker.HeleRegio,
            Gemeenten = [.. Gebruiker.Gemeenten],
            Aanbieder = Gebruiker.Aanbieder,
            Contracten = string.Join(", ", Gebruiker.Contracten),
        };
    }
}

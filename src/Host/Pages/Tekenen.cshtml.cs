// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Inburgering.Inkoop.Host.Pages;

/// <summary>
/// The borrower reads and signs a loan agreement at the desk, without an account. The address holds a random key of 256 bits that staff
/// made for this one agreement; it works for an hour and once.
/// </summary>
[AllowAnonymous]
public sealed class TekenenModel : InkoopPage
{
    [BindProperty(SupportsGet = true)]
    public string Sleutel { get; set; } = "";

    [BindProperty]
    public bool Akkoord { get; set; }

    [BindProperty]
    public string? Naam { get; set; }

    [BindProperty]
    public string? Handtekening { get; set; }

    public Tekenblad? Blad { get; private set; }

    public bool Klaar { get; private set; }

    /// <summary>Whoever has the key acts for this session and for nothing else, also on a screen on which staff is signed in.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        HttpContext.RequestServices.GetRequiredService<IActorAccessor>().Actor = new Actor("tekensessie", "Lener aan de balie", [Rol.Systeem], Scope.Leeg, Kanaal.Web);

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var command = new TekenInSessie(Sleutel, Akkoord, Naam, Handtekening);
        if (await LeesbaarAsync(command, cancellationToken) && (await SendAsync(command, cancellationToken)).IsSuccess)
        {
            Klaar = true;
            return Page();
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalTekensessie(Sleutel), cancellationToken)).TryGet(out var sheet))
        {
            Blad = sheet;
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages;

/// <summary>
/// Students of one lesson confirm on a tablet that they are there, each with a personal code, without an account. The address holds a random
/// key of 256 bits that the provider made for this one lesson; it works for some hours.
/// </summary>
[AllowAnonymous]
public sealed class PresentieModel : InkoopPage
{
    [BindProperty(SupportsGet = true)]
    public string Sleutel { get; set; } = "";

    [BindProperty]
    public Guid? PlaatsingId { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public Lesblad? Blad { get; private set; }

    /// <summary>Who just confirmed.</summary>
    public string? Gelukt { get; private set; }

    /// <summary>Who did not confirm yet.</summary>
    public IReadOnlyList<SelectListItem> Namen => [.. (Blad?.Deelnemers ?? []).Where(d => !d.Bevestigd).Select(d => new SelectListItem(d.Naam, d.PlaatsingId.ToString()))];

    /// <summary>Whoever has the key acts for this lesson and for nothing else, also on a screen on which somebody is signed in.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        HttpContext.RequestServices.GetRequiredService<IActorAccessor>().Actor = new Actor("presentiescherm", "Deelnemer bij een les", [Rol.Systeem], Scope.Leeg, Kanaal.Web);

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var command = new BevestigPresentie(Sleutel, PlaatsingId, Code);
        var done = await LeesbaarAsync(command, cancellationToken) && (await SendAsync(command, cancellationToken)).IsSuccess;
        await LaadAsync(cancellationToken);
        if (done)
        {
            // The next one begins with an empty form.
            Gelukt = Blad?.Deelnemers.FirstOrDefault(d => d.PlaatsingId == PlaatsingId)?.Naam;
            ModelState.Clear();
            (PlaatsingId, Code) = (null, null);
        }

        return Page();
    }

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalLesblad(Sleutel), cancellationToken)).TryGet(out var sheet))
        {
            Blad = sheet;
        }
    }
}

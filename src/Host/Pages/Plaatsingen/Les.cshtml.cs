// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>One lesson with its list; for the provider also the screen for students and their codes.</summary>
[Toegang(Rol.Aanbieder, Rol.Consulent)]
public sealed class LesModel : InkoopPage
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Plaatsing { get; set; }

    /// <summary>Absent with or without a good reason; empty takes the note away.</summary>
    [BindProperty]
    public Afwezigheidssoort? Soort { get; set; }

    public LesDetail? Detail { get; private set; }

    /// <summary>Address of the screen that was just opened; shown here and nowhere else.</summary>
    public string? Adres { get; private set; }

    public DateTimeOffset? Tot { get; private set; }

    /// <summary>The code that was just given; shown here and nowhere else.</summary>
    public NieuweLescode? Code { get; private set; }

    /// <summary>What can be noted of somebody who did not confirm; null takes the note away.</summary>
    public static IReadOnlyList<Afwezigheidssoort?> Keuzes { get; } = [Afwezigheidssoort.Geoorloofd, Afwezigheidssoort.Ongeoorloofd, null];

    public bool IsAanbieder => Actor.Is(Rol.Aanbieder);

    public DateOnly Vandaag => Clock.Vandaag();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Detail is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken)
    {
        // No redirect: the key must not travel through a cookie or an address.
        if ((await SendAsync(new OpenLes(Id), cancellationToken)).TryGet(out var session))
        {
            (Adres, Tot) = ($"{Request.Scheme}://{Request.Host}/presentie/{session.Sleutel}", session.GeldigTot);
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new GeefLescode(Plaatsing ?? ""), cancellationToken)).TryGet(out var code))
        {
            Code = code;
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostAfwezigAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new MeldAfwezigheid(Id, Plaatsing ?? "", Soort), Soort is null ? "De afwezigheid is gewist." : "De afwezigheid is vastgelegd.", Paden.Les(Id), cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalLes(Id), cancellationToken)).TryGet(out var found))
        {
            Detail = found;
        }
    }
}

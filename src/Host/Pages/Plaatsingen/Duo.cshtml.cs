// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Duoberichten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Messages for DUO: what is due, what DUO would refuse and why, and what became of those that were made.</summary>
[Toegang(Rol.Consulent)]
public sealed class DuoModel(IContracten contracten) : InkoopLijstPage
{
    [BindProperty(Name = "soort", SupportsGet = true)]
    public Duoberichtsoort Soort { get; set; }

    [BindProperty(Name = "gemeente", SupportsGet = true)]
    public string? Gemeente { get; set; }

    public Duotoets? Toets { get; private set; }

    public Page<DuoberichtRegel>? Lijst { get; private set; }

    public Namenlijst Namen { get; private set; } = Namenlijst.Leeg;

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var made = await SendAsync(new MaakDuoberichten(Soort, Of(Gemeente)), cancellationToken);
        if (made.TryGet(out var outcome))
        {
            return Verder($"{Toon.Aantal(outcome.Gemaakt, "bericht", "berichten")} gemaakt.", Request.Path + Request.QueryString);
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Namen = await Namenlijst.LaadAsync(contracten, cancellationToken);
        var due = await SendAsync(new ToetsDuoberichten(Soort, Of(Gemeente)), cancellationToken);
        Toets = due.IsSuccess ? due.Value : null;
        var page = Sorteer is null ? Vraag() with { Sortering = "gemaakt", Aflopend = true } : Vraag();
        var made = await SendAsync(new ZoekDuoberichten(page, Soort), cancellationToken);
        Lijst = made.IsSuccess ? made.Value.Pagina : null;
    }

    private static string? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>A published figure as somebody types it.</summary>
public sealed class IndexcijferFormulier
{
    public string? Reeks { get; set; }

    public string? Periode { get; set; }

    public decimal? Waarde { get; set; }

    public string? Bron { get; set; }
}

/// <summary>The index values that were recorded, and a form for the next one.</summary>
[Toegang(Rol.Contractmanager, Rol.Beheerder, Rol.Lezer)]
public sealed class IndexcijfersModel : InkoopLijstPage
{
    [BindProperty]
    public IndexcijferFormulier Cijfer { get; set; } = new();

    public Page<IndexcijferRegel> Lijst { get; private set; } = new([], [], false, false, 0);

    public bool MagVastleggen => Actor.Is(Rol.Contractmanager);

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LaadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegIndexcijferVast(Cijfer.Reeks ?? "", Cijfer.Periode?.Trim() ?? "", Cijfer.Waarde ?? 0, Cijfer.Bron ?? ""),
        $"Het cijfer over {Cijfer.Periode} is vastgelegd.",
        "/contracten/indexcijfers",
        cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekIndexcijfers(Vraag()), cancellationToken)).TryGet(out var list))
        {
            Lijst = list;
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>What the provider of a contract promised in its bid, and whether it was met.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed class ToezeggingenModel : InkoopPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    /// <summary>Number of the promise to record something about.</summary>
    [BindProperty(Name = "nr", SupportsGet = true)]
    public int? Nr { get; set; }

    [BindProperty]
    public int Versie { get; set; }

    [BindProperty]
    public DateOnly? NagekomenOp { get; set; }

    [BindProperty]
    public string? Bewijs { get; set; }

    public IReadOnlyList<ContracttoezeggingRegel> Toezeggingen { get; private set; } = [];

    public ContracttoezeggingRegel? Gekozen => Toezeggingen.FirstOrDefault(t => t.Volgorde == Nr);

    public bool MagVastleggen => Actor.Is(Rol.Contractmanager);

    public string Pad => "/contracten/" + Uri.EscapeDataString(Nummer);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        NagekomenOp = Gekozen?.NagekomenOp;
        Bewijs = Gekozen?.Bewijs;
        return Nr is not null && Gekozen is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new LegNakomingVast(Nummer, Nr ?? 0, Versie, NagekomenOp, Bewijs ?? ""), "De nakoming is vastgelegd.", Pad + "/toezeggingen", cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekContracttoezeggingen(Nummer), cancellationToken)).TryGet(out var list))
        {
            Toezeggingen = list.Toezeggingen;
            Versie = Gekozen?.Versie ?? 0;
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>Goes to a next stage, with what it needs and what it does.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class StapModel : InkoopHandelingPage
{
    [BindProperty(Name = "naar", SupportsGet = true)]
    public string Naar { get; set; } = "";

    public Trajectstap Stap => Enum.TryParse<Trajectstap>(Naar, ignoreCase: true, out var stage) && Enum.IsDefined(stage) ? stage : (Trajectstap)(-1);

    public VolgendeStap? Volgende => Stap is Trajectstap.VoorlopigGegund or Trajectstap.DefinitiefGegund ? null : Traject?.Volgende.FirstOrDefault(v => v.Naar == Stap);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Traject is not null && Volgende is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new ZetInkoopstap(Nummer, Versie, Stap), $"Inkooptraject {Nummer} heeft een nieuwe stap.", InkoopTonen.Pad(Nummer), cancellationToken);
}

// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>The escalation ladder of a contract, or the standard one: which steps, with which term and which sentence in the draft letter.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed class LadderModel : InkoopPage
{
    /// <summary>The contract; null = the standard ladder.</summary>
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string? Nummer { get; set; }

    [BindProperty]
    public DateOnly? Vanaf { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>One row per step that exists, in their order.</summary>
    [BindProperty]
    public List<TredeInvoer> Treden { get; set; } = [];

    public Ladderoverzicht Ladder { get; private set; } = null!;

    public bool MagBeheren => Actor.Is(Rol.Contractmanager);

    public static IReadOnlyList<Escalatietrap> Trappen { get; } = Enum.GetValues<Escalatietrap>();

    public string Titel => string.IsNullOrEmpty(Nummer) ? "Standaardladder" : $"Ladder van contract {Nummer}";

    public static string Pad(string? nummer) => string.IsNullOrEmpty(nummer) ? "/kwaliteit/ladder" : $"/kwaliteit/ladder/{Uri.EscapeDataString(nummer)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Ladder is null)
        {
            return NotFound();
        }

        Treden = [.. Trappen.Select(t => Ladder.Treden.FirstOrDefault(s => s.Trap == t) is { } now ? new TredeInvoer { Doet = true, Dagen = now.TermijnDagen, Zin = now.Zin } : new TredeInvoer())];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var steps = Trappen.Zip(Treden).Where(t => t.Second.Doet).Select(t => new Laddertrede(t.First, t.Second.Dagen ?? 0, t.Second.Zin));
        return VerwerkAsync(new LegLadderVast(Nummer, Vanaf ?? default, [.. steps], Reden ?? ""), "De ladder is vastgelegd.", Pad(Nummer), cancellationToken);
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalLadder(Nummer), cancellationToken)).TryGet(out var ladder))
        {
            Ladder = ladder;
        }
    }
}

/// <summary>One step in the form.</summary>
public sealed class TredeInvoer
{
    /// <summary>True when it is on the ladder.</summary>
    public bool Doet { get; set; }

    public int? Dagen { get; set; }

    public string? Zin { get; set; }
}

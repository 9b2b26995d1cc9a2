// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Kwaliteit;

/// <summary>One piece of evidence with its checks.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
[RequestSizeLimit(BewijsstukNieuwModel.MaxVerzoek)]
[RequestFormLimits(MultipartBodyLengthLimit = BewijsstukNieuwModel.MaxVerzoek)]
public sealed class BewijsstukModel : InkoopPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    [BindProperty(Name = "akkoord")]
    public bool? Akkoord { get; set; }

    [BindProperty(Name = "toelichting")]
    public string? Toelichting { get; set; }

    [BindProperty(Name = "reden")]
    public string? Reden { get; set; }

    [BindProperty(Name = "bestand")]
    public IFormFile? Bestand { get; set; }

    public BewijsstukRegel Stuk { get; private set; } = null!;

    public bool MagVerifieren => Actor.Is(Rol.Contractmanager) && Stuk.Status is (BewijsstukStatus.Aangeleverd or BewijsstukStatus.EersteAkkoord);

    public bool MagIntrekken => Stuk.Status is not (BewijsstukStatus.Afgewezen or BewijsstukStatus.Ingetrokken)
        && (Actor.Is(Rol.Contractmanager) || (Actor.Is(Rol.Aanbieder) && Stuk.Status != BewijsstukStatus.Geverifieerd));

    public bool MagBestand => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Aanbieder);

    public bool MagBestandToevoegen => MagBestand && Stuk.Bestand is null && Stuk.Status == BewijsstukStatus.Aangeleverd;

    public IReadOnlyList<SelectListItem> Keuzes { get; } = [new("Goed", "true"), new("Niet goed genoeg", "false")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Stuk is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnGetBestandAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new DownloadBewijsbestand(Nummer), cancellationToken)).TryGet(out var file))
        {
            return File(file.Inhoud, file.Mediatype, file.Naam);
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostBestandAsync(CancellationToken cancellationToken)
    {
        await using var content = Bestand?.OpenReadStream();
        return await VerwerkAsync(new VoegBewijsbestandToe(Nummer, content is null ? null : new Upload(Bestand!.FileName, content)), "Het bestand is toegevoegd.", $"/kwaliteit/bewijsstukken/{Nummer}", cancellationToken);
    }

    public Task<IActionResult> OnPostVerifieerAsync(CancellationToken cancellationToken)
    {
        if (Akkoord is null)
        {
            ModelState.AddModelError("akkoord", "Kies of het bewijsstuk goed is.");
        }

        return VerwerkAsync(new VerifieerBewijsstuk(Nummer, Akkoord ?? false, Toelichting ?? ""), "De controle is vastgelegd.", $"/kwaliteit/bewijsstukken/{Nummer}", cancellationToken);
    }

    public Task<IActionResult> OnPostIntrekkenAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new TrekBewijsstukIn(Nummer, Reden ?? ""), "Het bewijsstuk is ingetrokken.", $"/kwaliteit/bewijsstukken/{Nummer}", cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalBewijsstuk(Nummer), cancellationToken)).TryGet(out var piece))
        {
            Stuk = piece;
        }
    }
}

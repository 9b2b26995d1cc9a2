// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>What is said about a document, as somebody types it.</summary>
public sealed class DocumentFormulier
{
    public DateOnly? VerlooptOp { get; set; }

    public bool VoorAanbieder { get; set; }

    public string? Toelichting { get; set; }

    public DocumentKenmerken Kenmerken() => new(VerlooptOp, VoorAanbieder, Toelichting);
}

/// <summary>The documents of a contract: what is missing, what there is, add one, change what is said about one.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
[RequestSizeLimit(MaxVerzoek)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxVerzoek)]
public sealed class DocumentenModel : InkoopPage
{
    // The store refuses what is too large for its kind with a message; this one only stops a flood.
    internal const long MaxVerzoek = 110_000_000;

    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    /// <summary>The document to change or download.</summary>
    [BindProperty(Name = "document", SupportsGet = true)]
    public Guid? DocumentId { get; set; }

    [BindProperty]
    public int Versie { get; set; }

    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public IFormFile? Bestand { get; set; }

    [BindProperty]
    public DocumentFormulier Kenmerken { get; set; } = new();

    [BindProperty]
    public string? Reden { get; set; }

    public Contractdocumenten? Dossier { get; private set; }

    public ContractdocumentRegel? Gekozen => Dossier?.Documenten.FirstOrDefault(d => d.Id == DocumentId && d is { IngetrokkenOmdat: null, VerwijderdOp: null });

    public IReadOnlyList<SelectListItem> Typen => [.. Dossier?.Typen.Select(t => new SelectListItem(t.Naam + (t.MetVerloop ? " (met laatste dag)" : ""), t.Code)) ?? []];

    public bool MagVastleggen => Actor.Is(Rol.Contractmanager);

    /// <summary>The name of a good file that was chosen, when the form comes back for another reason: a browser does not send it again by itself.</summary>
    public string? OpnieuwTeKiezen => Bestand is not null && ModelState[nameof(Bestand)] is not { Errors.Count: > 0 } ? Bestand.FileName : null;

    public string Pad => ContractTonen.Pad(Nummer);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Gekozen is { } chosen)
        {
            Kenmerken = new DocumentFormulier { VerlooptOp = chosen.Kenmerken.VerlooptOp, VoorAanbieder = chosen.Kenmerken.VoorAanbieder, Toelichting = chosen.Kenmerken.Toelichting };
        }

        return Page();
    }

    public async Task<IActionResult> OnGetBestandAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new DownloadDocument(Nummer, DocumentId ?? Guid.Empty), cancellationToken)).TryGet(out var file))
        {
            return File(file.Inhoud, file.Mediatype, file.Naam);
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var content = Bestand?.OpenReadStream();
        var document = new LegDocumentVast(Nummer, Type ?? "", content is null ? null : new Upload(Bestand!.FileName, content), Kenmerken.Kenmerken());
        if (ModelState.IsValid)
        {
            return await VerwerkAsync(document, "Het document is toegevoegd.", $"{Pad}/documenten", cancellationToken);
        }

        // A day that cannot be read is told already; the check is about everything else, the content of the file too.
        var check = document with { Kenmerken = document.Kenmerken with { VerlooptOp = Clock.Vandaag() } };
        await SendAsync(new KeurDocument(check), cancellationToken);
        await LaadAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostWijzigAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new WijzigDocument(Nummer, DocumentId ?? Guid.Empty, Versie, Kenmerken.Kenmerken()), "Het document is gewijzigd.", $"{Pad}/documenten", cancellationToken);

    public Task<IActionResult> OnPostTrekInAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new TrekDocumentIn(Nummer, DocumentId ?? Guid.Empty, Versie, Reden ?? ""), "Het document is ingetrokken.", $"{Pad}/documenten", cancellationToken);

    public static Toonsoort Soort(Documenttoestand toestand) => toestand switch
    {
        Documenttoestand.Aanwezig => Toonsoort.Goed,
        Documenttoestand.Verlopen => Toonsoort.Fout,
        _ => Toonsoort.LetOp,
    };

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekContractdocumenten(Nummer), cancellationToken)).TryGet(out var dossier))
        {
            Dossier = dossier;
            Versie = Gekozen?.Versie ?? 0;
        }
    }
}

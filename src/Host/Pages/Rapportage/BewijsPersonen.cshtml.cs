// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>The people of whom something is missing; each look is logged.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed class BewijsPersonenModel : BewijsPage
{
    [BindProperty(Name = "gat", SupportsGet = true)]
    public Bewijsgat Gat { get; set; }

    public Page<BewijsgatRegel> Lijst { get; private set; } = new([], [], false, false, 0);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadNamenAsync(cancellationToken);
        if (ModelState.IsValid && (await SendAsync(new ZoekBewijsgaten(Keuze, Gat, Vraag()), cancellationToken)).TryGet(out var found))
        {
            Lijst = found.Pagina;
        }
    }

    /// <summary>What is on file of what is asked.</summary>
    public string OpDossier(BewijsgatRegel regel) => Gat switch
    {
        Bewijsgat.Examens or Bewijsgat.DiplomaOfExamens => $"{Ui.Toon.Getal(regel.OpDossier)} van 5 examens",
        Bewijsgat.Cursusuren or Bewijsgat.Participatieuren => $"{Ui.Toon.Getal(regel.OpDossier)} uur",
        _ => Ui.Toon.Onbekend,
    };
}

// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>A page with a form for roles and scope.</summary>
internal interface IBereikPagina
{
    BereikInvoer Invoer { get; }

    IReadOnlyList<SelectListItem> Gemeenten { get; }

    IReadOnlyList<SelectListItem> Aanbieders { get; }
}

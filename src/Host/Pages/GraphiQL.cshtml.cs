// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inburgering.Inkoop.Host.Pages;

/// <summary>Where somebody who is signed in tries GraphQL, with example queries.</summary>
public sealed class GraphiQLModel : PageModel;

// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Authorization;

namespace Inburgering.Inkoop.Host.Pages;

/// <summary>Open to everybody: it must be readable before signing in.</summary>
[AllowAnonymous]
public sealed class ToegankelijkheidModel : InkoopPage;

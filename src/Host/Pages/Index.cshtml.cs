// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;

namespace Inburgering.Inkoop.Host.Pages;

/// <summary>What asks for attention today.</summary>
public sealed class IndexModel : InkoopPage;

// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>The look of the region: one file with design tokens and the class that switches it on.</summary>
public sealed class ThemaOptions
{
    public const string Sectie = "Thema";

    /// <summary>Prefix of the theme class (<c>voorbeeld</c> gives <c>voorbeeld-theme</c>) and name of the tokens file.</summary>
    public string Prefix { get; set; } = "voorbeeld";

    /// <summary>Path of the tokens file; else <c>/lib/thema/PREFIX.css</c>.</summary>
    public string? Bestand { get; set; }

    /// <summary>Name of the region in the header.</summary>
    public string Regio { get; set; } = "Regio Voorbeeld";

    /// <summary>Where people can report a problem or get help.</summary>
    public string Contact { get; set; } = "beheer@regio.example";

    /// <summary>Path of the tokens file that is used.</summary>
    public string Tokens => Bestand ?? $"/lib/thema/{Prefix}.css";
}

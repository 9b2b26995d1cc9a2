// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Host.Herinneringen;

/// <summary>How mail is sent; configuration section <c>Mail</c>. Without a server and without a folder no mail is sent.</summary>
internal sealed class MailOptions
{
    public const string Sectie = "Mail";

    /// <summary>Name of the SMTP server; empty = none.</summary>
    public string? Server { get; set; }

    /// <summary>Port of the server.</summary>
    public int Poort { get; set; } = 587;

    /// <summary>Name to sign in with; empty = without signing in.</summary>
    public string? Gebruiker { get; set; }

    /// <summary>Password; from the environment or a secret store, never from a file in git.</summary>
    public string? Wachtwoord { get; set; }

    /// <summary>Off only for a server on this machine: otherwise the connection is always encrypted (STARTTLS, or TLS on port 465).</summary>
    public bool Versleuteld { get; set; } = true;

    /// <summary>Sender of every mail.</summary>
    public string Afzender { get; set; } = "inkoop@regio.example";

    /// <summary>Folder that gets every mail as an .eml file instead of sending it; for Development.</summary>
    public string? Map { get; set; }

    /// <summary>Where people open the application; the links in a mail begin with it.</summary>
    public string Basisadres { get; set; } = "http://localhost:5080";

    /// <summary>Days after the first reminder of a date on which nobody has taken it up, before the beheerders hear of it.</summary>
    public int EscalatieDagen { get; set; } = 7;

    /// <summary>True when mail goes anywhere at all.</summary>
    public bool Aan => !string.IsNullOrEmpty(Server) || !string.IsNullOrEmpty(Map);
}

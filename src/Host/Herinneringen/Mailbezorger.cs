// SPDX-License-Identifier: EUPL-1.2

using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Inburgering.Inkoop.Host.Herinneringen;

/// <summary>One mail in plain text.</summary>
/// <param name="Naar">Address of the receiver.</param>
/// <param name="Naam">Name of the receiver.</param>
/// <param name="Onderwerp">Subject.</param>
/// <param name="Tekst">Body, lines separated by \n.</param>
internal sealed record Mail(string Naar, string Naam, string Onderwerp, string Tekst);

/// <summary>Brings mail where the configuration says: to a server, or as a file to a folder.</summary>
internal sealed class Mailbezorger(IOptions<MailOptions> options, TimeProvider clock)
{
    /// <summary>Delivers all; the id of each message, in the same order. Throws what MailKit throws when the server refuses or cannot be reached.</summary>
    public async Task<IReadOnlyList<string>> BezorgAsync(IReadOnlyList<Mail> mails, CancellationToken cancellationToken)
    {
        var messages = mails.Select(Maak).ToList();
        if (!string.IsNullOrEmpty(options.Value.Server))
        {
            await StuurAsync(messages, cancellationToken);
        }
        else if (!string.IsNullOrEmpty(options.Value.Map))
        {
            await SchrijfAsync(messages, options.Value.Map, cancellationToken);
        }
        else
        {
            throw new InvalidOperationException("No mail server and no folder for mail is configured.");
        }

        return messages.ConvertAll(m => m.MessageId!);
    }

    private MimeMessage Maak(Mail mail)
    {
        var message = new MimeMessage { Subject = mail.Onderwerp, Date = clock.GetUtcNow(), Body = new TextPart("plain") { Text = mail.Tekst.ReplaceLineEndings("\r\n") } };
        message.From.Add(new MailboxAddress("Inburgering.Inkoop", options.Value.Afzender));
        message.To.Add(new MailboxAddress(mail.Naam, mail.Naar));

        // Out-of-office replies to a machine help nobody.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private async Task StuurAsync(List<MimeMessage> messages, CancellationToken cancellationToken)
    {
        var o = options.Value;
        using var client = new SmtpClient();
        var security = !o.Versleuteld ? SecureSocketOptions.None : o.Poort == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await client.ConnectAsync(o.Server!, o.Poort, security, cancellationToken);
        if (!string.IsNullOrEmpty(o.Gebruiker))
        {
            await client.AuthenticateAsync(o.Gebruiker, o.Wachtwoord ?? "", cancellationToken);
        }

        foreach (var message in messages)
        {
            await client.SendAsync(message, cancellationToken);
        }

        await client.DisconnectAsync(true, cancellationToken);
    }

    private async Task SchrijfAsync(List<MimeMessage> messages, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var message in messages)
        {
            var stamp = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", System.Globalization.CultureInfo.InvariantCulture);
            await message.WriteToAsync(Path.Combine(folder, $"{stamp}-{Guid.NewGuid():N}.eml"), cancellationToken);
        }
    }
}

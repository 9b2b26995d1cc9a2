// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Verbs;

return await InkoopCommand.RunAsync(args);

/// <summary>Entry point; public so that tests can host the real application.</summary>
public partial class Program;

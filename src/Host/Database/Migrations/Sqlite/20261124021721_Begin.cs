using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Host.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "host_account",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    rollen = table.Column<string>(type: "TEXT", nullable: false),
                    hele_regio = table.Column<bool>(type: "INTEGER", nullable: false),
                    gemeenten = table.Column<string>(type: "TEXT", nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    contracten = table.Column<string>(type: "TEXT", nullable: false),
                    geblokkeerd = table.Column<bool>(type: "INTEGER", nullable: false),
                    moet_wachtwoord_wijzigen = table.Column<bool>(type: "INTEGER", nullable: false),
                    laatst_ingelogd_op = table.Column<DateTime>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_api_client",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rollen = table.Column<string>(type: "TEXT", nullable: false),
                    hele_regio = table.Column<bool>(type: "INTEGER", nullable: false),
                    gemeenten = table.Column<string>(type: "TEXT", nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    contracten = table.Column<string>(type: "TEXT", nullable: false),
                    aangemaakt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ingetrokken_op = table.Column<DateTime>(type: "TEXT", nullable: true),
                    client_secret = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_token = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    application_type = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    client_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    client_type = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    consent_type = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    display_name = table.Column<string>(type: "TEXT", nullable: true),
                    display_names = table.Column<string>(type: "TEXT", nullable: true),
                    json_web_key_set = table.Column<string>(type: "TEXT", nullable: true),
                    permissions = table.Column<string>(type: "TEXT", nullable: true),
                    post_logout_redirect_uris = table.Column<string>(type: "TEXT", nullable: true),
                    properties = table.Column<string>(type: "TEXT", nullable: true),
                    redirect_uris = table.Column<string>(type: "TEXT", nullable: true),
                    requirements = table.Column<string>(type: "TEXT", nullable: true),
                    settings = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_api_client", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_api_scope",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    concurrency_token = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    descriptions = table.Column<string>(type: "TEXT", nullable: true),
                    display_name = table.Column<string>(type: "TEXT", nullable: true),
                    display_names = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    properties = table.Column<string>(type: "TEXT", nullable: true),
                    resources = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_api_scope", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_import_taak",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    actor_json = table.Column<string>(type: "TEXT", nullable: false),
                    proef = table.Column<bool>(type: "INTEGER", nullable: false),
                    per_rij = table.Column<bool>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gemaakt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    klaar_op = table.Column<DateTime>(type: "TEXT", nullable: true),
                    pogingen = table.Column<int>(type: "INTEGER", nullable: false),
                    resultaat_json = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_import_taak", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_inbox_message",
                columns: table => new
                {
                    event_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    luisteraar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    verwerkt_op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_inbox_message", x => new { x.event_id, x.luisteraar });
                });

            migrationBuilder.CreateTable(
                name: "host_logboek_regel",
                columns: table => new
                {
                    volgnummer = table.Column<long>(type: "INTEGER", nullable: false),
                    moment = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", nullable: false),
                    actor_naam = table.Column<string>(type: "TEXT", nullable: false),
                    kanaal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    handeling = table.Column<string>(type: "TEXT", nullable: false),
                    onderwerp = table.Column<string>(type: "TEXT", nullable: false),
                    sleutel = table.Column<string>(type: "TEXT", nullable: false),
                    soort = table.Column<string>(type: "TEXT", nullable: false),
                    oud = table.Column<string>(type: "TEXT", nullable: true),
                    nieuw = table.Column<string>(type: "TEXT", nullable: true),
                    reden = table.Column<string>(type: "TEXT", nullable: true),
                    vorige_hash = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_logboek_regel", x => x.volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "host_mutatie_antwoord",
                columns: table => new
                {
                    client_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    client_mutation_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    vingerafdruk = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    antwoord = table.Column<string>(type: "TEXT", nullable: true),
                    op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_mutatie_antwoord", x => new { x.client_id, x.client_mutation_id });
                });

            migrationBuilder.CreateTable(
                name: "host_norm",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    waarde = table.Column<double>(type: "REAL", precision: 14, scale: 4, nullable: false),
                    eenheid = table.Column<string>(type: "TEXT", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    bron = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_norm", x => new { x.code, x.geldig_vanaf });
                });

            migrationBuilder.CreateTable(
                name: "host_outbox_message",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    inhoud = table.Column<string>(type: "TEXT", nullable: false),
                    gebeurd_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    bezorgd_op = table.Column<DateTime>(type: "TEXT", nullable: true),
                    pogingen = table.Column<int>(type: "INTEGER", nullable: false),
                    volgende_poging = table.Column<DateTime>(type: "TEXT", nullable: true),
                    fout = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_sleutel",
                columns: table => new
                {
                    naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_sleutel", x => x.naam);
                });

            migrationBuilder.CreateTable(
                name: "host_werk_item",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sleutel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    rol = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "TEXT", nullable: true),
                    aanbieder = table.Column<string>(type: "TEXT", nullable: true),
                    ernst = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    titel = table.Column<string>(type: "TEXT", nullable: false),
                    waar = table.Column<string>(type: "TEXT", nullable: false),
                    volgende_stap = table.Column<string>(type: "TEXT", nullable: false),
                    pad = table.Column<string>(type: "TEXT", nullable: false),
                    termijn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    aangemaakt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    afgehandeld_op = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_werk_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_host_account_claim_host_account_user_id",
                        column: x => x.user_id,
                        principalTable: "host_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "host_account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_host_account_login_host_account_user_id",
                        column: x => x.user_id,
                        principalTable: "host_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "host_account_token",
                columns: table => new
                {
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_host_account_token_host_account_user_id",
                        column: x => x.user_id,
                        principalTable: "host_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "host_api_autorisatie",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    application_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    concurrency_token = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    creation_date = table.Column<DateTime>(type: "TEXT", nullable: true),
                    properties = table.Column<string>(type: "TEXT", nullable: true),
                    scopes = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    type = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_api_autorisatie", x => x.id);
                    table.ForeignKey(
                        name: "fk_host_api_autorisatie_open_iddict_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "host_api_client",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "host_api_token",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    application_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    authorization_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    concurrency_token = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    creation_date = table.Column<DateTime>(type: "TEXT", nullable: true),
                    expiration_date = table.Column<DateTime>(type: "TEXT", nullable: true),
                    payload = table.Column<string>(type: "TEXT", nullable: true),
                    properties = table.Column<string>(type: "TEXT", nullable: true),
                    redemption_date = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reference_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    type = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_api_token", x => x.id);
                    table.ForeignKey(
                        name: "fk_host_api_token_host_api_autorisatie_authorization_id",
                        column: x => x.authorization_id,
                        principalTable: "host_api_autorisatie",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_host_api_token_host_api_client_application_id",
                        column: x => x.application_id,
                        principalTable: "host_api_client",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_host_account_normalized_email",
                table: "host_account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_host_account_normalized_user_name",
                table: "host_account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_host_account_claim_user_id",
                table: "host_account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_host_account_login_user_id",
                table: "host_account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_host_api_autorisatie_application_id_status_subject_type",
                table: "host_api_autorisatie",
                columns: new[] { "application_id", "status", "subject", "type" });

            migrationBuilder.CreateIndex(
                name: "ix_host_api_client_client_id",
                table: "host_api_client",
                column: "client_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_host_api_scope_name",
                table: "host_api_scope",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_host_api_token_application_id_status_subject_type",
                table: "host_api_token",
                columns: new[] { "application_id", "status", "subject", "type" });

            migrationBuilder.CreateIndex(
                name: "ix_host_api_token_authorization_id",
                table: "host_api_token",
                column: "authorization_id");

            migrationBuilder.CreateIndex(
                name: "ix_host_api_token_reference_id",
                table: "host_api_token",
                column: "reference_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_host_import_taak_actor_id_gemaakt_op",
                table: "host_import_taak",
                columns: new[] { "actor_id", "gemaakt_op" });

            migrationBuilder.CreateIndex(
                name: "ix_host_import_taak_status_gemaakt_op",
                table: "host_import_taak",
                columns: new[] { "status", "gemaakt_op" });

            migrationBuilder.CreateIndex(
                name: "ix_host_logboek_regel_onderwerp_sleutel",
                table: "host_logboek_regel",
                columns: new[] { "onderwerp", "sleutel" });

            migrationBuilder.CreateIndex(
                name: "ix_host_mutatie_antwoord_op",
                table: "host_mutatie_antwoord",
                column: "op");

            migrationBuilder.CreateIndex(
                name: "ix_host_outbox_message_bezorgd_op_volgende_poging",
                table: "host_outbox_message",
                columns: new[] { "bezorgd_op", "volgende_poging" });

            migrationBuilder.CreateIndex(
                name: "ix_host_werk_item_afgehandeld_op_rol_termijn",
                table: "host_werk_item",
                columns: new[] { "afgehandeld_op", "rol", "termijn" });

            migrationBuilder.CreateIndex(
                name: "ix_host_werk_item_sleutel",
                table: "host_werk_item",
                column: "sleutel",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "host_account_claim");

            migrationBuilder.DropTable(
                name: "host_account_login");

            migrationBuilder.DropTable(
                name: "host_account_token");

            migrationBuilder.DropTable(
                name: "host_api_scope");

            migrationBuilder.DropTable(
                name: "host_api_token");

            migrationBuilder.DropTable(
                name: "host_import_taak");

            migrationBuilder.DropTable(
                name: "host_inbox_message");

            migrationBuilder.DropTable(
                name: "host_logboek_regel");

            migrationBuilder.DropTable(
                name: "host_mutatie_antwoord");

            migrationBuilder.DropTable(
                name: "host_norm");

            migrationBuilder.DropTable(
                name: "host_outbox_message");

            migrationBuilder.DropTable(
                name: "host_sleutel");

            migrationBuilder.DropTable(
                name: "host_werk_item");

            migrationBuilder.DropTable(
                name: "host_account");

            migrationBuilder.DropTable(
                name: "host_api_autorisatie");

            migrationBuilder.DropTable(
                name: "host_api_client");
        }
    }
}

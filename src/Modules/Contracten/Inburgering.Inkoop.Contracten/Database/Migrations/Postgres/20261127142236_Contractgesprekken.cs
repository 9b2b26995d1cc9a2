using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Contractgesprekken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contractgesprek",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    onderwerp = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    aanvang = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    plaats = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    verslag = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    afzegreden = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false),
                    wijzigingen = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contractgesprek", x => x.id);
                    table.ForeignKey(
                        name: "fk_contractgesprek_contracten_contract_id",
                        column: x => x.contract_id,
                        principalSchema: "contracten",
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agendapunt",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gesprek_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    bron = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tekst = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agendapunt", x => x.id);
                    table.ForeignKey(
                        name: "fk_agendapunt_contractgesprek_gesprek_id",
                        column: x => x.gesprek_id,
                        principalSchema: "contracten",
                        principalTable: "contractgesprek",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "gespreksafspraak",
                schema: "contracten",
                columns: table => new
                {
                    gesprek_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    gesprek = table.Column<int>(type: "integer", nullable: false),
                    omschrijving = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    eigenaar = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    uiterlijk_op = table.Column<DateOnly>(type: "date", nullable: false),
                    afgerond_op = table.Column<DateOnly>(type: "date", nullable: true),
                    resultaat = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gespreksafspraak", x => new { x.gesprek_id, x.volgorde });
                    table.ForeignKey(
                        name: "fk_gespreksafspraak_contractgesprek_gesprek_id",
                        column: x => x.gesprek_id,
                        principalSchema: "contracten",
                        principalTable: "contractgesprek",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agendapunt_gesprek_id",
                schema: "contracten",
                table: "agendapunt",
                column: "gesprek_id");

            migrationBuilder.CreateIndex(
                name: "ix_contractgesprek_contract_id_volgnummer",
                schema: "contracten",
                table: "contractgesprek",
                columns: new[] { "contract_id", "volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contractgesprek_status_datum",
                schema: "contracten",
                table: "contractgesprek",
                columns: new[] { "status", "datum" });

            migrationBuilder.CreateIndex(
                name: "ix_gespreksafspraak_afgerond_op_uiterlijk_op",
                schema: "contracten",
                table: "gespreksafspraak",
                columns: new[] { "afgerond_op", "uiterlijk_op" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agendapunt",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "gespreksafspraak",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "contractgesprek",
                schema: "contracten");
        }
    }
}

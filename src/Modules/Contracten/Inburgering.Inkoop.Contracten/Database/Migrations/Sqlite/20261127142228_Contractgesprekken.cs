using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Contractgesprekken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contracten_contractgesprek",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    onderwerp = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    datum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    aanvang = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    plaats = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    verslag = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    afzegreden = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false),
                    wijzigingen = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_contractgesprek", x => x.id);
                    table.ForeignKey(
                        name: "fk_contracten_contractgesprek_contracten_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracten_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contracten_agendapunt",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    gesprek_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    bron = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tekst = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_agendapunt", x => x.id);
                    table.ForeignKey(
                        name: "fk_contracten_agendapunt_contractgesprek_gesprek_id",
                        column: x => x.gesprek_id,
                        principalTable: "contracten_contractgesprek",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_gespreksafspraak",
                columns: table => new
                {
                    gesprek_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    gesprek = table.Column<int>(type: "INTEGER", nullable: false),
                    omschrijving = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    eigenaar = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    uiterlijk_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    afgerond_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    resultaat = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_gespreksafspraak", x => new { x.gesprek_id, x.volgorde });
                    table.ForeignKey(
                        name: "fk_contracten_gespreksafspraak_contracten_contractgesprek_gesprek_id",
                        column: x => x.gesprek_id,
                        principalTable: "contracten_contractgesprek",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_agendapunt_gesprek_id",
                table: "contracten_agendapunt",
                column: "gesprek_id");

            migrationBuilder.CreateIndex(
                name: "ix_contracten_contractgesprek_contract_id_volgnummer",
                table: "contracten_contractgesprek",
                columns: new[] { "contract_id", "volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracten_contractgesprek_status_datum",
                table: "contracten_contractgesprek",
                columns: new[] { "status", "datum" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_gespreksafspraak_afgerond_op_uiterlijk_op",
                table: "contracten_gespreksafspraak",
                columns: new[] { "afgerond_op", "uiterlijk_op" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contracten_agendapunt");

            migrationBuilder.DropTable(
                name: "contracten_gespreksafspraak");

            migrationBuilder.DropTable(
                name: "contracten_contractgesprek");
        }
    }
}
